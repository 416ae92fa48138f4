import { useRedeemReset } from '../../../features/auth/auth.ts';
import { useLinkToken } from '../../../features/auth/links.ts';
import { readForm } from '../../../features/auth/read-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { useArrival } from '../../use-arrival.ts';
import { BrokenLink } from './broken-link.tsx';

export function ResetPage() {
  const token = useLinkToken();
  const reset = useRedeemReset(useArrival());
  if (token === undefined) return <BrokenLink title="Set a new password" />;
  return (
    <form
      className="grid max-w-xl grid-cols-1 gap-6"
      onSubmit={(event) => {
        const { password } = readForm(event, ['password']);
        if (!reset.isPending) reset.mutate({ token, password });
      }}
    >
      <PageHead title="Set a new password">
        Every device that is signed in now is signed out, and this one comes in.
      </PageHead>
      <PasswordField
        label="New password"
        hint="At least 10 characters."
        name="password"
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={200}
      />
      <Fault error={reset.error} />
      <div>
        <Button type="submit" look="primary" isBusy={reset.isPending}>
          {reset.isPending ? 'Setting it' : 'Set the password and sign in'}
        </Button>
      </div>
    </form>
  );
}
