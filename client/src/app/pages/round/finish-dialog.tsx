import { roundLeftMs } from '@greenroom/shared/session/clock';
import { durationWords } from '../../../lib/time-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useRound } from './round-context.ts';

interface Props {
  onFinish: () => void;
  onClose: () => void;
}

export function FinishDialog({ onFinish, onClose }: Props) {
  const { round, clock } = useRound();
  const leftMs = roundLeftMs(round.clock, clock.now());
  const stepsLeft = round.steps.length - 1 - round.clock.stepIndex;
  return (
    <Dialog
      title="Finish the round?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Go on with the round</Button>
          <Button
            look="primary"
            onClick={() => {
              onClose();
              onFinish();
            }}
          >
            Finish and see the result
          </Button>
        </>
      }
    >
      <p>
        {leftMs > 0 &&
          `There ${durationWords(leftMs).startsWith('1 ') ? 'is' : 'are'} ${durationWords(leftMs)} left. `}
        {stepsLeft > 0 &&
          `${stepsLeft === 1 ? 'One step is' : `${stepsLeft} steps are`} still to come; what was not reached leaves the percentage. `}
        Everything you typed is kept. A finished round cannot be taken up again.
      </p>
    </Dialog>
  );
}
