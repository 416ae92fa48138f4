import type { Me } from '@greenroom/shared/user/user.schema';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useChangeMe } from './user.ts';

/** Where a link goes when the password is forgotten; changing it takes the password. */
export function EmailForm({ me }: { me: Me }) {
  const save = useChangeMe();
  const [email, setEmail] = useState(me.email ?? '');
  const [password, setPassword] = useState('');
  const isSame = email.trim() === (me.email ?? '');
  return (
    <form
      className="grid max-w-md grid-cols-1 gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending)
          save.mutate({ email: email.trim() || null, password }, { onSuccess: () => setPassword('') });
      }}
    >
      <TextField
        type="email"
        label="Mail address (optional)"
        hint="Only for a link when the password is forgotten. Leave it empty to remove it."
        value={email}
        autoComplete="email"
        onChange={(event) => setEmail(event.target.value)}
      />
      {!isSame && (
        <PasswordField
          label="Your password, to confirm"
          value={password}
          required
          autoComplete="current-password"
          maxLength={200}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      <Fault error={save.error} />
      <div className="flex items-center gap-3">
        <Button type="submit" isBusy={save.isPending} disabled={isSame}>
          {save.isPending ? 'Saving' : 'Save the address'}
        </Button>
        {save.isSuccess && isSame && (
          <span role="status" className="text-sm text-muted">
            Saved
          </span>
        )}
      </div>
    </form>
  );
}
