import { Eye, EyeOff } from 'lucide-react';
import { type InputHTMLAttributes, type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { controlClass, Field } from './field.tsx';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'> {
  label: ReactNode;
  hint?: ReactNode;
}

/** A password that can be looked at before it is sent. */
export function PasswordField({ label, hint, ...input }: Props) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <span className="flex gap-2">
          <input
            {...input}
            {...control}
            type={isShown ? 'text' : 'password'}
            className={`${controlClass} h-10`}
          />
          <Button
            size="icon"
            className="size-10!"
            aria-label={isShown ? 'Hide the password' : 'Show the password'}
            onClick={() => setShown(!isShown)}
          >
            <Icon aria-hidden size={16} />
          </Button>
        </span>
      )}
    </Field>
  );
}
