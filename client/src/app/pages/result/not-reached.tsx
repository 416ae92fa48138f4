import type { QuestionId } from '@greenroom/shared/lib/id';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { startWords, useStartRound } from '../../use-start-round.ts';

interface Props {
  questionId: QuestionId;
  plan: string;
  children: ReactNode;
}

/** What was not reached is not lost: a fresh round asks it, so its answer stays folded until then. */
export function NotReached({ questionId, plan, children }: Props) {
  const start = useStartRound();
  return (
    <>
      <div className="grid justify-items-start gap-2">
        <Button isBusy={start.isPending} onClick={() => start.mutate({ plan, questionId })}>
          {start.isPending ? 'Setting up the round' : 'Do it now in a fresh round'}
        </Button>
        <Fault error={start.error} words={startWords} />
      </div>
      <Disclosure title="See the answer anyway">{children}</Disclosure>
    </>
  );
}
