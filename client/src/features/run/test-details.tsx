import { classNames } from '../../lib/class-names.ts';
import { sentence } from './fault-words.ts';
import { FaultNote } from './fault-note.tsx';
import { shownInput } from './shown-value.ts';
import type { ListedTest } from './listed-test.ts';
import { ValueBlock } from './value-block.tsx';

interface Props {
  test: ListedTest;
  names: readonly string[];
  onGoTo?: (line: number, column?: number) => void;
}

/** What went in, what should have come out and what did, and in one sentence where they part. */
export function TestDetails({ test, names, onGoTo }: Props) {
  const { status, message, input, expected, actual, output, fault } = test;
  const hasActual = status !== 'waiting' && !fault;
  const both = expected !== undefined && hasActual;
  return (
    <div className="grid grid-cols-1 gap-3 border-t border-hairline px-3 py-3">
      {fault ? (
        <FaultNote fault={fault} {...(onGoTo && { onGoTo })} />
      ) : (
        message && (
          <p className={classNames('text-sm', status !== 'pass' && 'font-medium')}>{sentence(message)}</p>
        )
      )}
      {typeof input === 'string' && input === '' ? null : (
        <ValueBlock title="Input" text={shownInput(input, names)} />
      )}
      {(expected !== undefined || hasActual) && (
        <div className={classNames('grid grid-cols-1 gap-3', both && 'md:grid-cols-2')}>
          {expected !== undefined && <ValueBlock title="Expected" value={expected} />}
          {hasActual && actual !== undefined && <ValueBlock title="Yours" value={actual} />}
        </div>
      )}
      {output !== undefined && <ValueBlock title="Printed" text={output} />}
    </div>
  );
}
