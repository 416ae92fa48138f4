import type { ReactNode } from 'react';
import { controlClass, Field } from './field.tsx';

interface Props<V extends string> {
  label: ReactNode;
  hint?: ReactNode;
  value: V;
  /** Value and what is read, in order. */
  options: readonly (readonly [V, string])[];
  onChange: (value: V) => void;
}

/** The browser's own select: known to every keyboard, phone and screen reader. */
export function Select<V extends string>({ label, hint, value, options, onChange }: Props<V>) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value as V)}
          className={`${controlClass} h-10`}
        >
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
