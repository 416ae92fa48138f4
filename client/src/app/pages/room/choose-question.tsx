import type { Desk } from '@greenroom/shared/pair/pair-view.schema';
import { levelLabels } from '@greenroom/shared/vocabulary/level';
import { useState } from 'react';
import { useNow } from '../../../features/session/use-now.ts';
import { minutesAndSeconds } from '../../../lib/time-words.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import { useAction, useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

/** One of three, within the first minute; after it the first one stands. Looking through them decides nothing. */
export function ChooseQuestion({ desk }: { desk: Desk }) {
  const { clock } = useRound();
  const { actions } = useRoom();
  const [choose, isChoosing] = useAction(actions.choose);
  const standing = desk.offers.find(({ isChosen }) => isChosen)?.card.id;
  const [marked, setMarked] = useState(standing);
  const leftMs = (desk.chooseUntil ?? 0) - useNow(clock);
  if (desk.chooseUntil === null || leftMs <= 0) return null;
  return (
    <section aria-label="Choose your question" className="grid gap-3">
      <RadioCards
        legend="Which one do you want to ask?"
        value={marked}
        columns="sm:grid-cols-3"
        options={desk.offers.map((offer) => [offer.card.id, offer.card.title, wordsOf(offer)])}
        onChange={setMarked}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          isBusy={isChoosing}
          onClick={() => marked && choose({ roundId: desk.roundId, questionId: marked })}
        >
          Ask this one
        </Button>
        <p className="text-sm text-muted">
          <span className="font-mono tabular-nums">{minutesAndSeconds(leftMs)}</span> to choose; then the
          first one stands. Your candidate has seen none of them.
        </p>
      </div>
    </section>
  );
}

/** What one should know before choosing it: above all where it is not quite what the round asks for. */
function wordsOf({ card, hasDone, apart }: Desk['offers'][number]): string {
  const { min, max } = card.level;
  const levelWords =
    min === max ? levelLabels[min] : `${levelLabels[min]} to ${levelLabels[max].toLowerCase()}`;
  const gapWords = {
    level: `made for ${levelWords.toLowerCase()}`,
    role: 'made for other roles',
    longer: 'longer than this round: take a part of it',
    shorter: 'shorter than this round',
  };
  return [
    `${card.minutes} min`,
    ...(hasDone ? ['you have done this one'] : []),
    ...apart.map((gap) => gapWords[gap]),
  ].join(' · ');
}
