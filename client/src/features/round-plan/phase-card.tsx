import type { RoundPlanCard } from '@greenroom/shared/round-plan/round-plan.api';
import { type Phase, phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { Play } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import { phaseWords } from './phase-words.ts';

interface Props {
  phase: Phase;
  plans: readonly RoundPlanCard[];
  /** The plan offered first on the page. */
  first: string | undefined;
  /** The plan being set up now. */
  starting: string | undefined;
  onStart: (plan: string) => void;
}

/** A phase and its rounds: one press sets a round up; its clock waits for Begin. */
export function PhaseCard({ phase, plans, first, starting, onStart }: Props) {
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded-card border border-hairline bg-surface p-4">
      <div className="grid gap-1">
        <h2 className="font-semibold">{phaseLabels[phase]}</h2>
        <p className="text-sm text-muted">{phaseWords[phase]}</p>
      </div>
      {plans.length === 0 && (
        <p className="text-sm text-muted">This server has no round of this phase to do alone.</p>
      )}
      <div className="grid gap-2">
        {plans.map((plan) => (
          <button
            key={plan.slug}
            type="button"
            title={plan.summary}
            aria-disabled={starting !== undefined || undefined}
            onClick={() => starting === undefined && onStart(plan.slug)}
            className={classNames(
              'flex min-h-10 items-center gap-3 rounded-control border px-3 py-1.5 text-left text-sm transition-colors aria-disabled:opacity-60',
              plan.slug === first
                ? 'border-accent bg-accent text-on-accent hover:opacity-90'
                : 'border-control bg-surface hover:bg-sunken',
            )}
          >
            <Play aria-hidden size={16} className="shrink-0" />
            <span className="min-w-0 grow">
              <span className="sr-only">Start </span>
              {starting === plan.slug ? 'Setting up the round' : plan.title}
            </span>
            <span className="whitespace-nowrap tabular-nums">{plan.minutes} min</span>
          </button>
        ))}
      </div>
    </li>
  );
}
