import type { RoundPlanCard } from '@greenroom/shared/round-plan/round-plan.api';
import { Check, Circle } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import type { Loop } from './round-plans.ts';

interface Props {
  loop: Loop;
  plans: readonly RoundPlanCard[];
  /** Slugs of the plans this person has finished for the loop's role. */
  done: ReadonlySet<string>;
  starting: string | undefined;
  onStart: (plan: string) => void;
}

/** A role's whole sequence of rounds as a path; the first one not done can be started from here. */
export function LoopPath({ loop, plans, done, starting, onStart }: Props) {
  const rounds = loop.rounds.flatMap(({ plan: slug, note }) => {
    const plan = plans.find((candidate) => candidate.slug === slug);
    return plan ? [{ plan, note, isDone: done.has(slug) }] : [];
  });
  const next = rounds.find(({ isDone }) => !isDone);
  return (
    <div className="grid gap-4 rounded-card border border-hairline bg-surface p-4 sm:p-5">
      <p className="max-w-[72ch] text-muted">{loop.summary}</p>
      <p className="text-sm font-medium">
        {rounds.filter(({ isDone }) => isDone).length} of {rounds.length} rounds done
      </p>
      <ol className="grid gap-3 md:grid-cols-2 lg:grid-cols-3">
        {rounds.map(({ plan, note, isDone }, index) => (
          <li key={`${index} ${plan.slug}`} className="flex min-w-0 gap-3">
            {isDone ? (
              <Check aria-hidden size={20} className="mt-0.5 shrink-0 text-accent" />
            ) : (
              <Circle aria-hidden size={20} className="mt-0.5 shrink-0 text-muted" />
            )}
            <span className="grid min-w-0 content-start gap-0.5">
              <span className="font-medium">
                {index + 1}. {plan.title} <span className="font-normal text-muted">· {plan.minutes} min</span>
              </span>
              <span className="text-sm text-muted">
                {isDone ? 'Done. ' : ''}
                {note}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {next ? (
        <div>
          <Button
            className="max-w-full py-1.5 text-left whitespace-normal!"
            isBusy={starting !== undefined}
            onClick={() => onStart(next.plan.slug)}
          >
            {starting === next.plan.slug
              ? 'Setting up the round'
              : `Start the next: ${next.plan.title}, ${next.plan.minutes} min`}
          </Button>
        </div>
      ) : (
        <p className="text-sm">The whole loop is done. Any of its rounds can be taken again above.</p>
      )}
    </div>
  );
}
