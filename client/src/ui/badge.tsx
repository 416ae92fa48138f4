import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';

const looks = {
  plain: 'border-control text-ink',
  good: 'border-accent text-accent',
  warn: 'border-warn text-warn',
  danger: 'border-danger text-danger',
  muted: 'border-hairline text-muted',
};

/** A word about a thing. The colour repeats the word. */
export function Badge({ look = 'plain', children }: { look?: keyof typeof looks; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-xs font-medium whitespace-nowrap',
        looks[look],
      )}
    >
      {children}
    </span>
  );
}
