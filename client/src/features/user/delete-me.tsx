import type { Me } from '@greenroom/shared/user/user.schema';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useDeleteMe } from './user.ts';

/** Deletes oneself and all one has; an account gives its password. */
export function DeleteMe({ me, onGone }: { me: Me; onGone: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const remove = useDeleteMe(onGone);
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        Delete everything
      </Button>
      {isAsking && (
        <Confirm
          title="Delete everything?"
          action="Delete me and everything of mine"
          doing="Deleting"
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(me.isGuest ? undefined : password)}
          onClose={() => setAsking(false)}
        >
          <p>
            Rounds, words, code, notes, recordings, results{me.isGuest ? '' : ' and your account'}: all of it
            goes, on every device, and cannot be brought back. Export first what you want to keep.
          </p>
          {!me.isGuest && (
            <PasswordField
              label="Your password"
              value={password}
              autoComplete="current-password"
              maxLength={200}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Confirm>
      )}
    </>
  );
}
