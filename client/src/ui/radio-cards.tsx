import { type ReactNode, useId } from 'react';
import { classNames } from '../lib/class-names.ts';

interface Props<V extends string | number> {
  legend: ReactNode;
  value: V | undefined;
  /** Value, its name, and what it means. */
  options: readonly (readonly [V, string, ReactNode?])[];
  onChange: (value: V) => void;
  /** Tailwind's grid columns; one below another otherwise. */
  columns?: string;
}

/** Radio buttons large enough to read what each means before choosing. */
export function RadioCards<V extends string | number>({
  legend,
  value,
  options,
  onChange,
  columns,
}: Props<V>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium">{legend}</legend>
      <div className={classNames('grid gap-2', columns)}>
        {options.map(([option, title, meaning]) => (
          <label
            key={option}
            className="flex cursor-pointer gap-3 rounded-control border border-control bg-surface px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              checked={option === value}
              onChange={() => onChange(option)}
              className="mt-1 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="grid min-w-0 content-start gap-0.5">
              <span className="font-medium">{title}</span>
              {meaning && <span className="text-sm text-muted">{meaning}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
