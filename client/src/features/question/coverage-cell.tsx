import { Link } from 'wouter';
import { classNames } from '../../lib/class-names.ts';

/** Where the page keeps its list: a number leads to its questions, which stand below the fold. */
export const listId = 'questions';

function showList() {
  requestAnimationFrame(() => document.getElementById(listId)?.scrollIntoView({ block: 'start' }));
}

interface Props {
  label: string;
  href: string;
  isChosen: boolean;
  count: { questions: number; attempted: number } | undefined;
}

/** How many questions, and how many of them attempted; the shade repeats what the numbers say. */
export function CoverageCell({ label, href, isChosen, count }: Props) {
  if (count === undefined) {
    return (
      <td className="p-0.5 text-center text-muted">
        <span aria-label={`${label}: none`} role="img">
          ·
        </span>
      </td>
    );
  }
  const { questions, attempted } = count;
  const words = attempted > 0 ? `${attempted} of ${questions}` : String(questions);
  return (
    <td className="p-0.5">
      <Link
        href={href}
        onClick={showList}
        aria-label={`${label}: ${words} ${attempted > 0 ? 'attempted' : 'questions'}`}
        aria-current={isChosen || undefined}
        style={{ '--done': `${Math.round((100 * attempted) / questions)}%` } as React.CSSProperties}
        className={classNames(
          'flex min-h-8 items-center justify-center rounded-control border -outline-offset-2 tabular-nums hover:border-control',
          isChosen ? 'border-accent font-semibold' : 'border-transparent',
          attempted > 0 &&
            'bg-origin-border bg-no-repeat bg-[linear-gradient(to_right,var(--color-accent-soft)_var(--done),transparent_var(--done))]',
        )}
      >
        {words}
      </Link>
    </td>
  );
}
