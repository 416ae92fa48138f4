import type { Desk } from '@greenroom/shared/pair/pair-view.schema';
import { classNames } from '../../../../lib/class-names.ts';
import { useRound } from '../../round/round-context.ts';

interface Props {
  desk: Desk;
  /** Where something else has the room: one line of it, as a reminder. */
  isShort: boolean;
}

/** The script's line for the step in hand, large enough to be read while listening, and never scrolled away. */
export function NowLine({ desk, isShort }: Props) {
  const { round, step } = useRound();
  const line = desk.script.find(({ stepId }) => stepId === step.id);
  const next = desk.script[round.clock.stepIndex + 1];
  return (
    <section
      aria-live="polite"
      className={classNames(
        'border-b border-l-4 border-hairline border-l-accent bg-accent-soft px-4',
        isShort ? 'flex items-baseline gap-2 py-1.5' : 'py-2.5',
      )}
    >
      <h2 className="text-xs font-semibold tracking-wide whitespace-nowrap">
        NOW{!isShort && ` · ${step.title}`}
      </h2>
      <p className={isShort ? 'truncate text-sm' : 'text-base md:text-lg'}>{line?.cue}</p>
      {next && !isShort && <p className="mt-0.5 text-sm text-muted">Then: {next.title}</p>}
    </section>
  );
}
