import { Link } from 'wouter';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { useRound } from '../round/round-context.ts';
import { Again } from './again.tsx';
import { RevealedRound } from './revealed-round.tsx';
import { useRoom } from './room-context.ts';
import { Unmet } from './unmet.tsx';

const causes = {
  locked: 'Both of you have scored everything.',
  declined: 'You left it at one round.',
  expired: 'Two days have passed, so what was sealed is open.',
  ended: 'The meeting ended early, at no cost to anybody.',
} as const;

/** Everything together, for both at once. */
export function Revealed() {
  const { view } = useRound();
  const { pair } = useRoom();
  if (pair.revealed === null) return null;
  if (pair.revealed.cause === 'unmet') return <Unmet />;
  const { cause, cards } = pair.revealed;
  const wasCandidate = pair.roles.includes('candidate');
  return (
    <>
      <div className="grid gap-2">
        <h2 className="text-xl font-semibold">What you said of each other</h2>
        <p className="text-muted">{causes[cause]} The call has ended; the chat stays open.</p>
      </div>
      {cards.length === 0 && (
        <EmptyState title="No scorecard was filled">
          <p>What was written in the rounds is kept, and your result shows it.</p>
        </EmptyState>
      )}
      {pair.cards.map(({ roundId }, index) =>
        cards.some((card) => card.roundId === roundId) ? (
          <RevealedRound key={roundId} roundId={roundId} index={index} />
        ) : null,
      )}
      <Section title="What next">
        <div className="flex flex-wrap items-center gap-3">
          {wasCandidate && (
            <Link href={`/sessions/${view.id}/result`} className={buttonClass({ look: 'primary' })}>
              Your result
            </Link>
          )}
          <Again />
          <Link href="/" className={buttonClass({ look: 'quiet' })}>
            Home
          </Link>
        </div>
      </Section>
    </>
  );
}
