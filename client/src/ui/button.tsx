import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';

const looks = {
  primary: 'bg-accent text-on-accent border-accent hover:opacity-90',
  plain: 'bg-surface text-ink border-control hover:bg-sunken',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-sunken',
  danger: 'bg-surface text-danger border-danger hover:bg-danger-soft',
};
const sizes = {
  medium: 'min-h-10 px-4 text-base',
  small: 'min-h-8 px-3 text-sm',
  icon: 'size-9 text-sm justify-center',
};

export interface ButtonLook {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
}

/** The look alone, for links that are buttons to the eye. */
export function buttonClass({ look = 'plain', size = 'medium' }: ButtonLook = {}): string {
  return classNames(
    'inline-flex items-center gap-2 rounded-control border font-medium whitespace-nowrap transition-colors',
    'aria-disabled:opacity-60 disabled:opacity-60 disabled:cursor-not-allowed',
    looks[look],
    sizes[size],
  );
}

interface Props extends ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {
  isBusy?: boolean;
  children: ReactNode;
}

/** While busy it keeps its place and its focus, and does nothing. */
export function Button({ look, size, isBusy = false, className, onClick, children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={classNames(buttonClass({ ...(look && { look }), ...(size && { size }) }), className)}
    >
      {children}
    </button>
  );
}
