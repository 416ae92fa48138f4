import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Fault } from '../../ui/fault.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRequestReset } from './auth.ts';
import { readForm } from './read-form.ts';

/** The way back in: by mail where this server sends any, by its administrator everywhere. */
export function ForgotPassword({ canMail }: { canMail: boolean }) {
  const reset = useRequestReset();
  return (
    <Disclosure title="Forgot your password?">
      <p>An administrator of this server can make you a one-time link to set a new one.</p>
      {canMail && (
        <form
          className="grid grid-cols-1 gap-3"
          onSubmit={(event) => {
            const { name } = readForm(event, ['name']);
            if (!reset.isPending) reset.mutate(name);
          }}
        >
          <TextField
            label="Your name"
            hint="If the account has a mail address, the link goes there."
            name="name"
            autoComplete="username"
            required
            maxLength={100}
          />
          <Fault error={reset.error} />
          {reset.isSuccess && (
            <Notice look="good" role="status">
              If there is such an account with a mail address, a link is on its way. It works for a day.
            </Notice>
          )}
          <div>
            <Button type="submit" isBusy={reset.isPending}>
              {reset.isPending ? 'Asking' : 'Mail me a link'}
            </Button>
          </div>
        </form>
      )}
    </Disclosure>
  );
}
