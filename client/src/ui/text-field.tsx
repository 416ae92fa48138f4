import type { InputHTMLAttributes, ReactNode } from 'react';
import { controlClass, Field } from './field.tsx';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

export function TextField({ label, hint, error, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input type="text" {...input} {...control} className={`${controlClass} h-10`} />}
    </Field>
  );
}
