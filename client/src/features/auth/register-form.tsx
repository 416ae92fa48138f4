import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type OnArrival, useRegister } from './auth.ts';
import { readForm } from './read-form.ts';

interface Props {
  /** Whether this server asks for a code to join. */
  needsCode: boolean;
  canMail: boolean;
  onArrival: OnArrival;
}

/** A name and a password. A guest who fills it in keeps everything done so far. */
export function RegisterForm({ needsCode, canMail, onArrival }: Props) {
  const register = useRegister(onArrival);
  // A link may carry the code where no server logs it.
  const [codeInLink] = useState(() => location.hash.replace(/[^\w-]/g, ''));
  return (
    <form
      className="grid max-w-md grid-cols-1 gap-4"
      onSubmit={(event) => {
        const { name, password, email, joinCode } = readForm(event, [
          'name',
          'password',
          'email',
          'joinCode',
        ]);
        if (register.isPending) return;
        register.mutate({
          name: name.trim(),
          password,
          ...(email && { email }),
          ...(joinCode && { joinCode: joinCode.trim() }),
        });
      }}
    >
      {(needsCode || codeInLink !== '') && (
        <TextField
          label={needsCode ? 'Join code' : 'Join code, if you have one'}
          hint="From whoever runs this server."
          name="joinCode"
          defaultValue={codeInLink}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          required={needsCode}
          maxLength={64}
        />
      )}
      <TextField
        label="Name"
        hint="2 to 40 letters, digits, - _ or . You sign in with it; others see your display name."
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        minLength={2}
        maxLength={40}
      />
      <PasswordField
        label="Password"
        hint="At least 10 characters. A few words are easier to remember than signs."
        name="password"
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={200}
      />
      {canMail && (
        <TextField
          type="email"
          label="Mail address (optional)"
          hint="Only for a link when the password is forgotten."
          name="email"
          autoComplete="email"
        />
      )}
      <Fault error={register.error} />
      <div>
        <Button type="submit" look="primary" isBusy={register.isPending}>
          {register.isPending ? 'Creating the account' : 'Create the account'}
        </Button>
      </div>
    </form>
  );
}
