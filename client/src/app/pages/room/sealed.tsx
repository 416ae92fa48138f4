import { useNow } from '../../../features/session/use-now.ts';
import { durationWords } from '../../../lib/time-words.ts';
import { useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

/** One's own is locked; the other one is at it. */
export function Sealed() {
  const { clock } = useRound();
  const { pair } = useRoom();
  const now = useNow(clock);
  const { displayName } = pair.partner;
  const isMore = pair.roundIndex < pair.roles.length - 1;
  return (
    <div className="grid gap-3">
      <h2 className="text-xl font-semibold">Your scorecard is locked</h2>
      <p className="max-w-[72ch]">
        {displayName} is still scoring.{' '}
        {isMore
          ? 'Then there is a break of five minutes, and you swap roles.'
          : 'Then all scorecards open, for both of you at once.'}
      </p>
      {pair.opensAt !== null && (
        <p className="max-w-[72ch] text-sm text-muted">
          You need not stay: what is sealed opens in {durationWords(Math.max(0, pair.opensAt - now))} at the
          latest, and waits for you in your history.
        </p>
      )}
    </div>
  );
}
