import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';

/** A surface that holds what belongs together. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={classNames('min-w-0 rounded-card border border-hairline bg-surface p-4 sm:p-5', className)}
    >
      {children}
    </div>
  );
}
