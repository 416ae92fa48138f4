import type { QuestionId } from '@greenroom/shared/lib/id';
import { elapsedMs } from '@greenroom/shared/session/clock';
import { useNow } from '../../../../features/session/use-now.ts';
import { minutesAndSeconds } from '../../../../lib/time-words.ts';
import { Button } from '../../../../ui/button.tsx';
import { revealsOf, useAction, useRound } from '../round-context.ts';

/** Hints come on request, one at a time, and from a certain time on. */
export function Hints({ questionId }: { questionId: QuestionId }) {
  const { round, clock, actions } = useRound();
  const now = useNow(clock);
  const [reveal, isRevealing] = useAction(() => actions.hint(questionId));
  const next = revealsOf(round, questionId)?.nextHint;
  if (!next) return null;
  const waitMs = next.fromMs - elapsedMs(round.clock, now);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button size="small" disabled={waitMs > 0} isBusy={isRevealing} onClick={() => reveal()}>
        Hint {next.level}
      </Button>
      <span className="text-sm text-muted">
        {waitMs > 0 ? `opens in ${minutesAndSeconds(waitMs + 999)}` : 'The result says which hints you took.'}
      </span>
    </div>
  );
}
