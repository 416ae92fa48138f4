import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { planName } from '../../../features/round-plan/plan-name.ts';
import { Button } from '../../../ui/button.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { FinishDialog } from './finish-dialog.tsx';
import { useAction, useRound } from './round-context.ts';

export function RoundHeader({ saved }: { saved: ReactNode }) {
  const { round, step, actions, saved: allSaved } = useRound();
  const [isFinishing, setIsFinishing] = useState(false);
  const [next, isMoving] = useAction(() => actions.next(step.id));
  const [pause, isPausing] = useAction(() => actions.freeze('pause'));
  const [finish, isEnding] = useAction(async () => {
    // The last words typed belong to the round, too.
    await allSaved();
    await actions.finish();
  });
  const isPaused = round.clock.freezes.pause !== undefined;
  const isLast = round.clock.stepIndex === round.steps.length - 1;
  const canPause = round.status === 'running' && !isPaused;
  const onFinish = () => (round.status === 'belled' ? finish() : setIsFinishing(true));

  useShortcuts([
    {
      id: 'round next',
      title: isLast ? 'Finish the round' : 'Next step',
      keys: 'Alt+KeyN',
      isAlways: true,
      run: () => (isLast ? onFinish() : !isPaused && next()),
    },
    ...(canPause
      ? [
          {
            id: 'round pause',
            title: 'Pause the round',
            keys: 'Alt+KeyP',
            isAlways: true,
            run: () => pause(),
          },
        ]
      : []),
  ]);

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-2 sm:px-6">
      <Link href="/" className="hidden font-semibold text-accent sm:inline">
        Greenroom
      </Link>
      <h1 className="hidden min-w-0 grow truncate text-sm text-muted md:block">{planName(round.plan)}</h1>
      <h1 className="sr-only md:hidden">{round.plan.title}</h1>
      <span className="grow md:grow-0">{saved}</span>
      <span className="flex flex-wrap gap-2">
        {canPause && (
          <Button size="small" look="quiet" isBusy={isPausing} onClick={() => pause()}>
            Pause
          </Button>
        )}
        <Button size="small" look={isLast ? 'primary' : 'quiet'} isBusy={isEnding} onClick={onFinish}>
          {isLast ? 'Finish' : 'Finish…'}
        </Button>
        {!isLast && (
          <Button size="small" look="primary" isBusy={isMoving} disabled={isPaused} onClick={() => next()}>
            Next<span aria-hidden> ▸</span>
          </Button>
        )}
      </span>
      {isFinishing && <FinishDialog onFinish={() => finish()} onClose={() => setIsFinishing(false)} />}
    </div>
  );
}
