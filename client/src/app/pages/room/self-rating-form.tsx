import { scorecardDraft } from '@greenroom/shared/document/field';
import { useState } from 'react';
import { TextArea } from '../../../features/document/text-area.tsx';
import { useSharedEntry } from '../../../features/document/use-shared.ts';
import { type Score, isScore } from '../../../features/pair/scorecard-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import { useAction, useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';
import { ratingWords } from './rating-words.ts';

const options = ([1, 2, 3, 4] as const).map((score) => [score, `${score}`, ratingWords[score]] as const);

export function SelfRatingForm() {
  const { notes, round } = useRound();
  const { actions } = useRoom();
  const [chosen, choose] = useSharedEntry(notes.getMap<unknown>(scorecardDraft.choices), 'self-rating');
  const [isMissing, setIsMissing] = useState(false);
  const words = notes.getText(scorecardDraft.words('self-rating'));
  const [rate, isRating] = useAction((score: Score) =>
    actions.rateSelf(round.id, { score, note: words.toString() }),
  );
  const score = isScore(chosen) ? chosen : undefined;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(score === undefined);
        if (score !== undefined) rate(score);
      }}
    >
      <RadioCards
        legend="How did it go?"
        value={score}
        columns="sm:grid-cols-4"
        options={options}
        onChange={choose}
      />
      {isMissing && score === undefined && (
        <p role="alert" className="text-sm text-danger">
          Choose one of the four first.
        </p>
      )}
      <TextArea text={words} label="A line for yourself" hint="You may leave it empty." />
      <Button type="submit" look="primary" className="w-fit" isBusy={isRating}>
        Go on to the scorecard
      </Button>
    </form>
  );
}
