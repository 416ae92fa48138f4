import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type OnArrival, useSignIn } from './auth.ts';
import { readForm } from './read-form.ts';

export function SignInForm({ onArrival }: { onArrival: OnArrival }) {
  const signIn = useSignIn(onArrival);
  return (
    <form
      className="grid max-w-md grid-cols-1 gap-4"
      onSubmit={(event) => {
        const { name, password } = readForm(event, ['name', 'password']);
        if (!signIn.isPending) signIn.mutate({ name, password });
      }}
    >
      <TextField
        label="Name"
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={100}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <Fault error={signIn.error} />
      <div>
        <Button type="submit" look="primary" isBusy={signIn.isPending}>
          {signIn.isPending ? 'Signing in' : 'Sign in'}
        </Button>
      </div>
    </form>
  );
}
