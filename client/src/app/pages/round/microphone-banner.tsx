import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useAction, useRound } from './round-context.ts';
import { useAnswerBy } from './use-answer-by.ts';

/** The clock waits for a microphone, perhaps since before a reload: there is always a way on. */
export function MicrophoneBanner() {
  const { actions } = useRound();
  const [, setAnswerBy] = useAnswerBy();
  const [goOn, isGoing] = useAction(async () => {
    await actions.thaw('microphone');
    setAnswerBy('text');
  });
  return (
    <Notice look="warn">
      <span className="flex flex-wrap items-center gap-3">
        The clock stands while your microphone does not work. The same answer can go on in writing.
        <Button size="small" isBusy={isGoing} onClick={() => goOn()}>
          Go on in writing
        </Button>
      </span>
    </Notice>
  );
}
