import {
  frozenSince,
  type RoundClock,
  roundLeftMs,
  stepLeftMs,
  warningsMs,
} from '@greenroom/shared/session/clock';

/**
 * What a clock says while it runs from one moment to a later one: each threshold once, and zero. Of several that were
 * passed in one go, as when a laptop wakes up, only the last is still true.
 */
export function warningsBetween(clock: RoundClock, before: number, now: number): string[] {
  if (clock.begunAt === null || frozenSince(clock) !== null) return [];
  const isLast = clock.stepIndex === clock.budgets.length - 1;
  // A step of five minutes does not begin with a warning.
  const budgetMs = (clock.budgets[clock.stepIndex] ?? 0) - 30_000;
  const step = crossed(stepLeftMs(clock, before), stepLeftMs(clock, now))
    .filter((leftMs) => leftMs < budgetMs)
    .slice(-1);
  const round = crossed(roundLeftMs(clock, before), roundLeftMs(clock, now)).slice(-1);
  return [
    ...round.map((leftMs) =>
      leftMs === 0 ? 'The round’s time is up.' : `You have ${minutes(leftMs)} left in the round.`,
    ),
    // The last step ends with the round: once is enough.
    ...(isLast
      ? []
      : step.map((leftMs) =>
          leftMs === 0
            ? 'This step’s time is up. Go on when you are ready.'
            : `You have ${minutes(leftMs)} left in this step.`,
        )),
  ];
}

function crossed(beforeMs: number, nowMs: number): number[] {
  return [...warningsMs, 0].filter((threshold) => beforeMs > threshold && nowMs <= threshold);
}

function minutes(ms: number): string {
  const count = Math.round(ms / 60_000);
  return count === 1 ? '1 minute' : `${count} minutes`;
}
