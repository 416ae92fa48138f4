import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Fault } from '../../ui/fault.tsx';
import { useForgetDevice, useSignOut } from './auth.ts';

interface Props {
  isGuest: boolean;
  onGone: () => void;
}

/** Signing out, and for shared computers leaving no sign of having been here. */
export function Leave({ isGuest, onGone }: Props) {
  const [isAsking, setAsking] = useState(false);
  const signOut = useSignOut(onGone);
  const forget = useForgetDevice(onGone);
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="max-w-[72ch] text-muted">
        On a shared computer, let it forget you: it signs out and removes everything this browser has kept.
        {isGuest && ' As a guest without a return link you cannot come back after that.'}
      </p>
      <Fault error={signOut.error} />
      <div className="flex flex-wrap gap-3">
        {!isGuest && (
          <Button isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
            {signOut.isPending ? 'Signing out' : 'Sign out'}
          </Button>
        )}
        <Button look="danger" onClick={() => setAsking(true)}>
          Forget me on this device
        </Button>
      </div>
      {isAsking && (
        <Confirm
          title="Forget you on this device?"
          action="Forget me here"
          doing="Forgetting"
          isBusy={forget.isPending}
          error={forget.error}
          onConfirm={() => forget.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>
            What this browser has kept is removed, also words that have not reached the server yet.
            {isGuest
              ? ' You are a guest: without a return link your rounds are out of reach from then on.'
              : ' Your account and its rounds stay; sign in to see them again.'}
          </p>
        </Confirm>
      )}
    </div>
  );
}
