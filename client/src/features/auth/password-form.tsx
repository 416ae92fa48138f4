import { useRef } from 'react';
import { faultOf } from '../../lib/request-error.ts';
import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useChangePassword } from './auth.ts';
import { readForm } from './read-form.ts';

const words = (error: unknown) =>
  faultOf(error) === 'sign-in-failed' ? 'The current password is wrong. Nothing was changed.' : undefined;

export function PasswordForm() {
  const change = useChangePassword();
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className="grid max-w-md grid-cols-1 gap-4"
      onSubmit={(event) => {
        const { current, next } = readForm(event, ['current', 'next']);
        if (!change.isPending) change.mutate({ current, next }, { onSuccess: () => form.current?.reset() });
      }}
    >
      <PasswordField
        label="Current password"
        name="current"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <PasswordField
        label="New password"
        hint="At least 10 characters."
        name="next"
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={200}
      />
      <Fault error={change.error} words={words} />
      {change.isSuccess && (
        <Notice look="good" role="status">
          Changed. Every other device was signed out.
        </Notice>
      )}
      <div>
        <Button type="submit" isBusy={change.isPending}>
          {change.isPending ? 'Changing' : 'Change the password'}
        </Button>
      </div>
    </form>
  );
}
