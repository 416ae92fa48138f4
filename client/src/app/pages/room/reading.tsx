import { useState } from 'react';
import { useNow } from '../../../features/session/use-now.ts';
import { minutesAndSeconds } from '../../../lib/time-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useAction, useRound } from '../round/round-context.ts';
import { ChooseQuestion } from './choose-question.tsx';
import { DeskReading } from './desk/desk-reading.tsx';
import { DeviceCheck } from './device-check.tsx';
import { useRoom } from './room-context.ts';

/** Before a round: who leads one reads what they will ask; who does not checks that everything works. */
export function Reading() {
  const { view, clock } = useRound();
  const { pair } = useRoom();
  const { reading, desk, stage } = pair;
  const now = useNow(clock);
  if (reading === null) return null;
  const left = minutesAndSeconds(Math.max(0, reading.endsAt - now));
  const { displayName } = pair.partner;
  const isLater = desk !== null && view.role === 'candidate';
  return (
    <>
      <div className="grid gap-2">
        <h2 className="text-xl font-semibold">{stage === 'break' ? 'A break, and roles swap' : 'Reading'}</h2>
        <p role="timer" aria-live="off" className="text-muted">
          {desk === null ? 'Your interviewer is reading: ' : 'Begins in '}
          <span className="font-mono text-lg font-semibold text-ink tabular-nums">{left}</span>
          {desk === null ? ' left.' : ', or when you are both ready.'}
        </p>
        <p className="max-w-[72ch]">{leadWords({ role: view.role, isLater, displayName })}</p>
      </div>
      <ReadyRow />
      {desk && desk.offers.length > 0 && <ChooseQuestion desk={desk} />}
      {desk && <DeskReading desk={desk} />}
      {view.role === 'candidate' && <DeviceCheck />}
    </>
  );
}

function leadWords(who: { role: string; isLater: boolean; displayName: string }): string {
  if (who.isLater)
    return `You answer first, then you swap: below is the question that you will ask ${who.displayName} in the second round.`;
  if (who.role === 'interviewer')
    return `You ask, ${who.displayName} answers. You need not know the answer: read the question once, and glance at the hints.`;
  return `${who.displayName} asks, you answer. There is nothing to prepare: breathe out, and see that you can be heard.`;
}

function ReadyRow() {
  const { pair, actions } = useRoom();
  const [ready, isBusy] = useAction(actions.ready);
  const { reading, partner, stage } = pair;
  if (reading === null) return null;
  const theirs = `${partner.displayName} ${reading.isPartnerReady ? 'is ready' : 'is not ready yet'}.`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {reading.isReady ? (
        <p className="font-semibold">You are ready.</p>
      ) : (
        <Button look="primary" isBusy={isBusy} onClick={() => ready()}>
          I am ready
        </Button>
      )}
      <p role="status" className="text-sm text-muted">
        {theirs}
      </p>
      {stage === 'break' && <Decline />}
    </div>
  );
}

/** One round can be enough; it is said, and nobody is blamed. */
function Decline() {
  const { pair, actions } = useRoom();
  const [isAsking, setIsAsking] = useState(false);
  const [decline, isBusy] = useAction(actions.declineRoundTwo);
  return (
    <>
      <Button look="quiet" onClick={() => setIsAsking(true)}>
        Leave it at one round
      </Button>
      {isAsking && (
        <Confirm
          title="Leave it at one round?"
          action="Leave it at one"
          doing="Leaving it at one"
          isBusy={isBusy}
          error={null}
          onConfirm={() => decline()}
          onClose={() => setIsAsking(false)}
        >
          <p>
            The scorecards of the first round open for you and {pair.partner.displayName} at once. The second
            round then does not take place.
          </p>
        </Confirm>
      )}
    </>
  );
}
