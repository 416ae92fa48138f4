import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';

const looks = {
  info: 'bg-info-soft border-info',
  good: 'bg-accent-soft border-accent',
  warn: 'bg-warn-soft border-warn',
  danger: 'bg-danger-soft border-danger',
};

/** A sentence that matters now, in place. The colour repeats what the words say. */
export function Notice({
  look = 'info',
  role,
  children,
}: {
  look?: keyof typeof looks;
  role?: 'status' | 'alert';
  children: ReactNode;
}) {
  return (
    <div
      role={role}
      className={classNames('rounded-control border-l-4 px-4 py-2 text-sm text-ink', looks[look])}
    >
      {children}
    </div>
  );
}
