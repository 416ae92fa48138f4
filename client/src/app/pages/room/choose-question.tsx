import type { Desk } from '@greenroom/shared/pair/pair-view.schema';
import { useNow } from '../../../features/session/use-now.ts';
import { minutesAndSeconds } from '../../../lib/time-words.ts';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import { useAction, useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

/** One of three, within the first minute; after it the first one stands. */
export function ChooseQuestion({ desk }: { desk: Desk }) {
  const { clock } = useRound();
  const { actions } = useRoom();
  const [choose] = useAction(actions.choose);
  const leftMs = (desk.chooseUntil ?? 0) - useNow(clock);
  if (desk.chooseUntil === null || leftMs <= 0) return null;
  const chosen = desk.offers.find(({ isChosen }) => isChosen)?.card.id;
  return (
    <section aria-label="Choose your question" className="grid gap-2">
      <RadioCards
        legend="Which one do you want to ask?"
        value={chosen}
        columns="sm:grid-cols-3"
        options={desk.offers.map(({ card, hasDone }) => [
          card.id,
          card.title,
          `${card.minutes} min${hasDone ? ' · you have done this one' : ''}`,
        ])}
        onChange={(questionId) => choose({ roundId: desk.roundId, questionId })}
      />
      <p className="text-sm text-muted">
        <span className="font-mono tabular-nums">{minutesAndSeconds(leftMs)}</span> to choose; then the marked
        one stands. None of them has been seen by your candidate.
      </p>
    </section>
  );
}
