import type { Result } from '@greenroom/shared/result/result.schema';
import { Play } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Section } from '../../../ui/section.tsx';
import { startWords, useStartRound } from '../../use-start-round.ts';

/** One thing to do next, and the button that does it. */
export function NextStep({ next: { text, plan, questionId } }: Pick<Result, 'next'>) {
  const start = useStartRound();
  return (
    <Section title="Next">
      <p className="max-w-[72ch]">{text}</p>
      <Fault error={start.error} words={startWords} />
      <div>
        <Button
          look="primary"
          isBusy={start.isPending}
          onClick={() => start.mutate({ plan, ...(questionId && { questionId }) })}
        >
          <Play aria-hidden size={16} />
          {start.isPending ? 'Setting up the round' : 'Start it'}
        </Button>
      </div>
    </Section>
  );
}
