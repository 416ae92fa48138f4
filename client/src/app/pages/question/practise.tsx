import { useQuery } from '@tanstack/react-query';
import type { ShownQuestion } from '../../../features/question/questions.ts';
import { roundPlansQuery } from '../../../features/round-plan/round-plans.ts';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { startWords, useStartRound } from '../../use-start-round.ts';

/** Starts a round that asks this very question; the shortest of its own phase is offered first. */
export function Practise({ question: { id, plans: slugs } }: { question: ShownQuestion }) {
  const plans = useQuery(roundPlansQuery).data?.plans;
  const start = useStartRound();
  if (slugs.length === 0) {
    return (
      <p className="text-sm text-muted">No round asks this question alone: it opens at the end of rounds.</p>
    );
  }
  const offered = slugs.flatMap((slug) => plans?.find((plan) => plan.slug === slug) ?? []);
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap gap-3">
        {offered.map(({ slug, title, minutes }, index) => (
          <Button
            key={slug}
            look={index === 0 ? 'primary' : 'plain'}
            className="max-w-full py-1.5 text-left whitespace-normal!"
            isBusy={start.isPending}
            onClick={() => start.mutate({ plan: slug, questionId: id })}
          >
            {start.isPending && start.variables.plan === slug
              ? 'Setting up the round'
              : index === 0
                ? `Practise this one, ${minutes} min`
                : `In “${title}”, ${minutes} min`}
          </Button>
        ))}
      </div>
      <Fault error={start.error} words={startWords} />
    </div>
  );
}
