import type { RoundView } from '@greenroom/shared/session/session-view.schema';
import { elapsedMs } from '@greenroom/shared/session/clock';
import { classNames } from '../../lib/class-names.ts';
import { durationWords } from '../../lib/time-words.ts';
import type { ServerClock } from './server-clock.ts';
import { useNow } from './use-now.ts';

/** The round's steps as a bar: as wide as their time, filled as far as it is used. */
export function StepsBar({ round, clock }: { round: RoundView; clock: ServerClock }) {
  const now = useNow(clock);
  const { budgets, stepIndex, stepStartMs } = round.clock;
  const used = elapsedMs(round.clock, now) - stepStartMs;
  return (
    <ol aria-label="Steps of the round" className="flex gap-1 px-4 pt-2 sm:px-6">
      {round.steps.map((step, index) => {
        const budget = budgets[index] ?? 0;
        const share = index < stepIndex ? 1 : index > stepIndex ? 0 : Math.min(1, used / Math.max(1, budget));
        const isHere = index === stepIndex;
        return (
          <li
            key={step.id}
            aria-current={isHere ? 'step' : undefined}
            style={{ flexGrow: Math.max(budget, 60_000) }}
            className="min-w-3 basis-0"
            title={`${step.title}, ${durationWords(budget)}`}
          >
            <span
              className={classNames(
                'block h-1.5 overflow-hidden rounded-full border',
                isHere ? 'border-accent' : 'border-control',
              )}
            >
              <span className="block h-full bg-accent" style={{ width: `${share * 100}%` }} />
            </span>
            <span
              className={classNames(
                'mt-1 hidden truncate text-xs',
                // A step that is over has shrunk to what it took: its name would not fit.
                index >= stepIndex ? 'md:block' : 'md:sr-only',
                isHere ? 'font-semibold text-ink' : 'text-muted',
              )}
            >
              {step.title}
              <span className="sr-only">
                , {durationWords(budget)}
                {index < stepIndex ? ', done' : isHere ? ', now' : ''}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
