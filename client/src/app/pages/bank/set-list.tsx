import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { useQuery } from '@tanstack/react-query';
import { roundPlansQuery } from '../../../features/round-plan/round-plans.ts';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { startWords, useStartRound } from '../../use-start-round.ts';

/** Questions that somebody has put in an order, each set with its own round. */
export function SetList() {
  const plans = useQuery(roundPlansQuery);
  const start = useStartRound();
  const starting = start.isPending ? start.variables.set : undefined;
  if (plans.data?.sets.length === 0) return null;
  return (
    <Section title="Question sets" lead="Chosen questions in one round, for an evening on one subject.">
      <Fault error={start.error} words={startWords} />
      <Loaded query={plans} what="the sets">
        {({ sets }) => (
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {sets.map(({ slug, title, summary, phase, plan, count }) => (
              <li
                key={slug}
                className="flex flex-col gap-3 rounded-card border border-hairline bg-surface p-4"
              >
                <div className="grid grow content-start gap-1">
                  <h3 className="font-semibold">{title}</h3>
                  <p className="text-sm text-muted">{summary}</p>
                  <p className="text-sm text-muted">
                    {phaseLabels[phase]} · {count === 1 ? '1 question' : `${count} questions`}
                  </p>
                </div>
                <Button
                  className="w-fit"
                  size="small"
                  isBusy={starting === slug}
                  onClick={() => start.mutate({ plan, set: slug })}
                >
                  Start<span className="sr-only"> the set {title}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
