import { useLocation } from 'wouter';
import { useNow } from '../../../features/session/use-now.ts';
import { minutesAndSeconds } from '../../../lib/time-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useAction, useRound } from '../round/round-context.ts';
import { Onward } from './onward.tsx';
import { useRoom } from './room-context.ts';

/** A hiccup of the line is no news. */
const toldAfterMs = 5_000;

/** The other one is gone: first a countdown, then the choice. Until it is made, the room stays as it is. */
export function AbsenceBanner() {
  const { partner } = useRoom().pair;
  if (partner.isHere || partner.awaySince === null) return null;
  return <Absence since={partner.awaySince} />;
}

function Absence({ since }: { since: number }) {
  const { view, round, clock, isLed } = useRound();
  const { pair, actions } = useRoom();
  const now = useNow(clock);
  const [decide, isBusy] = useAction(actions.decideAbsence);
  const [, navigate] = useLocation();
  const [leave, isLeaving] = useAction(async () => {
    await actions.decideAbsence('end');
    navigate('/');
  });
  const { partner, stage, absence, cards } = pair;
  // Theirs opens with one's own, which can be filled for two days.
  const owesCard =
    stage === 'scoring' && cards.some((card) => card.roundId === round.id && card.isPartnerLocked);
  const isOver = stage === 'revealed' || stage === 'gathering' || !isLed;
  if (isOver || now - since < toldAfterMs) return null;
  const waitMs = (partner.choiceFrom ?? since) - now;
  const what = partner.cause === 'left' ? 'has left the room' : 'lost the connection';
  const clockWords = stage === 'round' ? ' The clock stands.' : '';
  return (
    <Notice look="warn">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="grow">
          <span role="status">
            {partner.displayName} {what}.{clockWords}
          </span>{' '}
          {waitMs > 0 ? (
            <>
              You can choose what to do in{' '}
              <span className="font-mono tabular-nums">{minutesAndSeconds(waitMs + 999)}</span>.
            </>
          ) : absence?.choice === 'wait' ? (
            'You are waiting. You can still choose otherwise.'
          ) : (
            'They keep their place until you choose.'
          )}
        </span>
        {waitMs <= 0 && (
          <span className="flex flex-wrap gap-2">
            {absence?.choice !== 'wait' && (
              <Button size="small" isBusy={isBusy} onClick={() => decide('wait')}>
                Wait
              </Button>
            )}
            {view.role === 'candidate' && stage === 'round' && (
              <Button size="small" isBusy={isBusy} onClick={() => decide('alone')}>
                Go on alone
              </Button>
            )}
            {stage === 'reading' ? (
              <Onward />
            ) : owesCard ? (
              <Button size="small" isBusy={isLeaving} onClick={() => leave()}>
                Leave, and score later
              </Button>
            ) : (
              <Button size="small" isBusy={isBusy} onClick={() => decide('end')}>
                End, at no cost
              </Button>
            )}
          </span>
        )}
      </div>
    </Notice>
  );
}
