import type { RoundId } from '@greenroom/shared/lib/id';
import type { PairView } from '@greenroom/shared/pair/pair-view.schema';
import { recommendationLabels } from '@greenroom/shared/pair/scorecard.schema';
import { Card } from '../../../ui/card.tsx';
import { Section } from '../../../ui/section.tsx';
import { ratingWords } from './rating-words.ts';
import { RevealedScores } from './revealed-scores.tsx';
import { useRoom } from './room-context.ts';

type Revealed = NonNullable<PairView['revealed']>['cards'][number];

/** One round: what each said of the other, side by side, and what one thought oneself before knowing. */
export function RevealedRound({ roundId, index }: { roundId: RoundId; index: number }) {
  const { pair } = useRoom();
  const { displayName } = pair.partner;
  const cards = (pair.revealed?.cards ?? []).filter((card) => card.roundId === roundId);
  const own = pair.ownRatings.find((rating) => rating.roundId === roundId)?.rating;
  const role = pair.roles[index] === 'interviewer' ? 'you interviewed' : 'you were the candidate';
  return (
    <Section title={`Round ${index + 1}: ${role}`}>
      <div className="grid gap-4 md:grid-cols-2">
        {cards.toSorted(theirsFirst).map((card) => (
          <Card key={String(card.isOwn)}>
            <h3 className="mb-3 font-semibold">
              {card.isOwn ? `You, of ${displayName}` : `${displayName}, of you`}
            </h3>
            <Scores card={card} />
          </Card>
        ))}
        {cards.length === 1 && (
          <Card>
            <p className="text-muted">
              {cards[0]?.isOwn ? displayName : 'You'} did not lock a scorecard for this round.
            </p>
          </Card>
        )}
      </div>
      {own && (
        <p className="max-w-[72ch] text-sm">
          <span className="text-muted">Your own rating, before you knew: </span>
          <strong className="font-mono">{own.score}</strong> {ratingWords[own.score]}
          {own.note !== '' && <span className="block whitespace-pre-wrap text-muted">{own.note}</span>}
        </p>
      )}
    </Section>
  );
}

const theirsFirst = (one: Revealed, other: Revealed) => Number(one.isOwn) - Number(other.isOwn);

function Scores({ card: { card } }: { card: Revealed }) {
  const { pair } = useRoom();
  return (
    <div className="grid gap-4">
      <RevealedScores card={card} rubrics={pair.revealed?.rubrics ?? []} />
      {card.about === 'candidate' && (
        <p className="text-sm">
          <span className="text-muted">Recommendation: </span>
          <strong className="font-semibold">{recommendationLabels[card.recommendation]}</strong>
        </p>
      )}
      <Words title="What went well" text={card.wentWell} />
      <Words title="What to change first" text={card.change} />
    </div>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <div className="grid gap-0.5 text-sm">
      <h4 className="text-muted">{title}</h4>
      <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
    </div>
  );
}
