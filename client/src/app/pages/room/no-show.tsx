import { useNow } from '../../../features/session/use-now.ts';
import { minutesAndSeconds } from '../../../lib/time-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useAction, useRound } from '../round/round-context.ts';
import { Onward } from './onward.tsx';
import { useRoom } from './room-context.ts';

/** Longer than it takes to come over from the lobby. */
const toldAfterMs = 10_000;

/** One came, the other one did not: first a countdown, then a choice. Nothing is decided for who waits. */
export function NoShow() {
  const { clock } = useRound();
  const { pair, actions } = useRoom();
  const now = useNow(clock);
  const [wait, isBusy] = useAction(() => actions.decideAbsence('wait'));
  const { partner, absence, areStrangers } = pair;
  const waitMs = (partner.choiceFrom ?? now) - now;
  if (partner.awaySince === null || now - partner.awaySince < toldAfterMs) return null;
  const isWaiting = absence?.choice === 'wait';
  return (
    <Card className="grid gap-3">
      <p role="status">
        {isWaiting
          ? `You are waiting for ${partner.displayName}. You can still choose otherwise.`
          : `${partner.displayName} is not here yet.`}
      </p>
      {waitMs > 0 ? (
        <p className="text-sm text-muted">
          You can choose what to do in{' '}
          <span className="font-mono tabular-nums">{minutesAndSeconds(waitMs + 999)}</span>.
        </p>
      ) : (
        <>
          <p className="max-w-[72ch] text-sm text-muted">
            {areStrangers
              ? 'Go back to the lobby and you are first in line, with the time you have waited. Either way this meeting is over then, at no cost to you.'
              : 'Your link brought them here once; another one brings them again. If you go, this meeting is over, at no cost to you.'}
          </p>
          <div className="flex flex-wrap gap-3">
            {!isWaiting && (
              <Button isBusy={isBusy} onClick={() => wait()}>
                Wait
              </Button>
            )}
            <Onward />
          </div>
        </>
      )}
    </Card>
  );
}
