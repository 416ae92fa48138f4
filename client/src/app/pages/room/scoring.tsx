import { useRoom } from './room-context.ts';
import { useRound } from '../round/round-context.ts';
import { ScoreCard } from './score-card.tsx';
import { SelfRatingForm } from './self-rating-form.tsx';

/** After a round, each alone: first for oneself, then for the other one. Nothing is seen before both are done. */
export function Scoring() {
  const { round, view } = useRound();
  const { pair } = useRoom();
  const hasRated = pair.ownRatings.some(({ roundId }) => roundId === round.id);
  const isLocked = pair.cards.find(({ roundId }) => roundId === round.id)?.isPartnerLocked ?? false;
  const about = view.role === 'interviewer' ? 'how they did' : 'how they led';
  return (
    <>
      <div className="grid gap-2">
        <h2 className="text-xl font-semibold">
          {hasRated ? `Your scorecard for ${pair.partner.displayName}` : 'First, for yourself alone'}
        </h2>
        <p className="max-w-[72ch] text-muted">
          {hasRated
            ? `Score ${about}, by what you saw. It stays sealed until both rounds are scored; what you fill in is kept as you go.`
            : 'How did it go for you? Nobody else ever sees this. Said before you hear anything, it is worth the most.'}
        </p>
        <p role="status" className="text-sm text-muted">
          {isLocked
            ? `${pair.partner.displayName} has locked a scorecard.`
            : `${pair.partner.displayName} is still scoring.`}
        </p>
      </div>
      {hasRated ? <ScoreCard /> : <SelfRatingForm />}
    </>
  );
}
