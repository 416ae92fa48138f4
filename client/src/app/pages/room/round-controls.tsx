import { roundLeftMs } from '@greenroom/shared/session/clock';
import { useState } from 'react';
import { useNow } from '../../../features/session/use-now.ts';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { useAction, useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

/** Who leads moves the round on; a candidate can say "I know this one" while there is another question. */
export function RoundControls() {
  const { view, round, isLed } = useRound();
  const { pair } = useRoom();
  const leads = view.role === (isLed ? 'interviewer' : 'candidate');
  return (
    <>
      {pair.canSayKnown && isLed && round.questions.length > 0 && <KnowThis />}
      {leads && <Lead />}
    </>
  );
}

function Lead() {
  const { round, step, actions, saved, clock, isLed } = useRound();
  const [next, isMoving] = useAction(() => actions.next(step.id));
  const [isAsking, setIsAsking] = useState(false);
  const [finish, isEnding] = useAction(async () => {
    await saved();
    await actions.finish();
  });
  const isLast = round.clock.stepIndex === round.steps.length - 1;
  const now = useNow(clock);
  const isOver = round.status === 'belled' || roundLeftMs(round.clock, now) <= 0;
  const canFinish = isLast || isOver || !isLed;
  const onFinish = () => (isOver ? finish() : setIsAsking(true));
  useShortcuts([
    {
      id: 'round next',
      title: isLast ? 'Finish the round' : 'Next step',
      keys: 'Alt+KeyN',
      isAlways: true,
      run: () => (isLast ? onFinish() : next()),
    },
  ]);
  return (
    <>
      {canFinish && (
        <Button size="small" look={isLast ? 'primary' : 'quiet'} isBusy={isEnding} onClick={onFinish}>
          Finish{isOver ? '' : '…'}
        </Button>
      )}
      {!isLast && (
        <Button size="small" look="primary" isBusy={isMoving} onClick={() => next()}>
          Next<span aria-hidden> ▸</span>
        </Button>
      )}
      {isAsking && (
        <Confirm
          title="Finish the round?"
          action="Finish the round"
          doing="Finishing"
          isBusy={isEnding}
          error={null}
          onConfirm={() => {
            setIsAsking(false);
            finish();
          }}
          onClose={() => setIsAsking(false)}
        >
          <p>Everything that was written is kept. You both score next, each alone.</p>
        </Confirm>
      )}
    </>
  );
}

function KnowThis() {
  const { actions } = useRoom();
  const [isAsking, setIsAsking] = useState(false);
  const [know, isBusy] = useAction(actions.know);
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setIsAsking(true)}>
        I know this one
      </Button>
      {isAsking && (
        <Confirm
          title="You know this one?"
          action="Take another question"
          doing="Taking another"
          isBusy={isBusy}
          error={null}
          onConfirm={() => {
            setIsAsking(false);
            know();
          }}
          onClose={() => setIsAsking(false)}
        >
          <p>
            Another question takes its place, once a round. Nothing is held against you, and the clock runs
            on.
          </p>
        </Confirm>
      )}
    </>
  );
}
