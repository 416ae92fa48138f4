import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../ui/badge.tsx';
import type { ListedTest } from './listed-test.ts';
import { TestDetails } from './test-details.tsx';
import { TestStatusMark } from './test-status.tsx';

interface Props {
  tests: readonly ListedTest[];
  /** Names of the function's parameters, to show arguments by. */
  names: readonly string[];
  onGoTo?: (line: number, column?: number) => void;
  /** Sets this list's ids apart where a page has several of the same tests. */
  prefix?: string;
}

/** Each test on a line that opens. What failed first stands open, unless somebody chose otherwise. */
export function TestList({ tests, names, onGoTo, prefix = '' }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const firstWrong = tests.find(({ status }) => status === 'fail' || status === 'error')?.id;
  return (
    <ul className="divide-y divide-hairline rounded-control border border-hairline bg-surface">
      {tests.map((test) => {
        const isOpen = chosen[test.id] ?? test.id === firstWrong;
        const body = `test-${prefix}${test.id}`;
        return (
          <li key={test.id}>
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={body}
              onClick={() => setChosen({ ...chosen, [test.id]: !isOpen })}
              className="flex min-h-9 w-full items-center gap-2 px-3 py-1.5 text-left text-sm -outline-offset-2 hover:bg-sunken"
            >
              <TestStatusMark status={test.status} />
              <span className="min-w-0 grow break-words">{test.name}</span>
              {test.hidden && <Badge look="muted">hidden</Badge>}
              {test.status !== 'waiting' && (
                <span className="shrink-0 text-xs text-muted tabular-nums">{msWords(test.ms)}</span>
              )}
              <ChevronRight aria-hidden size={16} className={isOpen ? 'shrink-0 rotate-90' : 'shrink-0'} />
            </button>
            <div id={body} hidden={!isOpen}>
              {isOpen && <TestDetails test={test} names={names} {...(onGoTo && { onGoTo })} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function msWords(ms: number): string {
  if (ms < 1) return '< 1 ms';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
