import type { PauseCause } from './pairing.schema.ts';

/**
 * How a pairing went on somebody's side: `declined` and a lost line cost nothing but a little trust; silence and leaving do.
 * The last two are an admin's: a pause, and the end of whatever pause there is. They say nothing of reliability.
 */
export const outcomes = ['finished', 'no-show', 'declined', 'left', 'dropped', 'paused', 'freed'] as const;
export type Outcome = (typeof outcomes)[number];

export interface PastOutcome {
  readonly outcome: Outcome;
  readonly at: number;
  /** Of an admin's pause. */
  readonly until?: number | null;
  readonly cause?: PauseCause | null;
}

/** What keeps somebody from being paired, until when and why. */
export interface PauseInForce {
  readonly until: number;
  readonly cause: PauseCause;
}

export interface Reliability {
  /** 0 to 1; somebody new has 0.8. */
  readonly score: number;
  /** Not paired before this instant by what they did themselves; null where nothing stands in the way. */
  readonly pausedUntil: number | null;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const halfLifeMs = 30 * dayMs;
const forgivenAfterMs = 7 * dayMs;
const firstPauseMs = 10 * minuteMs;
/** No silence keeps anybody out for longer. */
export const longestPauseMs = 48 * 60 * minuteMs;

/** What each outcome says: how much it weighs, and whether it speaks for somebody. */
const worth: Record<Outcome, { weight: number; value: number }> = {
  finished: { weight: 1, value: 1 },
  'no-show': { weight: 1, value: 0 },
  left: { weight: 1, value: 0 },
  dropped: { weight: 0.3, value: 0 },
  declined: { weight: 0.1, value: 0 },
  paused: { weight: 0, value: 0 },
  freed: { weight: 0, value: 0 },
};
/** What is believed of somebody before anything is known. */
const prior = { weight: 2, value: 0.8 };

/** A person's reliability from what happened so far; old outcomes fade, half of each in 30 days. */
export function reliabilityOf(past: readonly PastOutcome[], now: number): Reliability {
  let [sum, total] = [prior.weight * prior.value, prior.weight];
  for (const { outcome, at } of past) {
    const { weight, value } = worth[outcome];
    const faded = weight * 0.5 ** (Math.max(0, now - at) / halfLifeMs);
    sum += faded * value;
    total += faded;
  }
  const until = pausedUntil(past);
  return { score: sum / total, pausedUntil: until > now ? until : null };
}

/**
 * The first silence costs nothing; each further one pauses for 10 minutes, then twice as long each time, 48 hours at most. A week
 * forgives one, a finished meeting too.
 */
function pausedUntil(past: readonly PastOutcome[]): number {
  let [strikes, before, until] = [0, 0, 0];
  for (const { outcome, at } of [...past].sort((one, other) => one.at - other.at)) {
    strikes = Math.max(0, strikes - Math.max(0, at - before) / forgivenAfterMs);
    before = at;
    if (outcome === 'freed') until = at;
    if (outcome === 'finished') strikes = Math.max(0, strikes - 1);
    if (outcome !== 'no-show' && outcome !== 'left') continue;
    strikes += 1;
    // A moment after a strike a sliver of it has already faded: round rather than floor.
    const repeated = Math.round(strikes) - 1;
    if (repeated > 0) until = at + Math.min(longestPauseMs, firstPauseMs * 2 ** (repeated - 1));
  }
  return until;
}

/**
 * The pause in force at `now`, the one that ends last where there are two; null without one. Among few people (`isLenient`)
 * what somebody did themselves pauses nobody, and an admin's word still does.
 */
export function pauseOf(
  past: readonly PastOutcome[],
  { now, isLenient }: { now: number; isLenient: boolean },
): PauseInForce | null {
  const freedAt = Math.max(0, ...past.flatMap(({ outcome, at }) => (outcome === 'freed' ? at : [])));
  const given = past.flatMap(({ outcome, at, until, cause }) =>
    outcome === 'paused' && at > freedAt && until && cause ? [{ until, cause }] : [],
  );
  const own: PauseInForce[] = isLenient ? [] : [{ until: pausedUntil(past), cause: { by: 'record' } }];
  const last = [...given, ...own].sort((one, other) => other.until - one.until)[0];
  return last !== undefined && last.until > now ? last : null;
}
