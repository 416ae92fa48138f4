import { AlertTriangle, CheckCircle2, Circle, XCircle } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import type { TestStatus } from './listed-test.ts';

const shown = {
  pass: ['text-accent', CheckCircle2, 'Passed'],
  fail: ['text-danger', XCircle, 'Failed'],
  error: ['text-danger', AlertTriangle, 'Error'],
  waiting: ['text-muted', Circle, 'Not run'],
} as const;

/** How a test went, as a shape and a word. */
export function TestStatusMark({ status }: { status: TestStatus }) {
  const [colour, Icon, word] = shown[status];
  return (
    <span
      className={classNames('inline-flex w-20 shrink-0 items-center gap-1.5 text-sm font-medium', colour)}
    >
      <Icon aria-hidden size={16} className="shrink-0" />
      {word}
    </span>
  );
}
