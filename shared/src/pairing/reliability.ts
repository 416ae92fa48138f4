/** How a pairing went on somebody's side. `declined` and a lost line cost nothing but a little trust; silence and leaving do. */
export const outcomes = ['finished', 'no-show', 'declined', 'left', 'dropped'] as const;
export type Outcome = (typeof outcomes)[number];

export interface PastOutcome {
  readonly outcome: Outcome;
  readonly at: number;
}

export interface Reliability {
  /** 0 to 1; somebody new has 0.8. */
  readonly score: number;
  /** Not paired before this instant; null where nothing stands in the way. */
  readonly pausedUntil: number | null;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const halfLifeMs = 30 * dayMs;
const forgivenAfterMs = 7 * dayMs;
const firstPauseMs = 10 * minuteMs;
const longestPauseMs = 48 * 60 * minuteMs;

/** What each outcome says: how much it weighs, and whether it speaks for somebody. */
const worth: Record<Outcome, { weight: number; value: number }> = {
  finished: { weight: 1, value: 1 },
  'no-show': { weight: 1, value: 0 },
  left: { weight: 1, value: 0 },
  dropped: { weight: 0.3, value: 0 },
  declined: { weight: 0.1, value: 0 },
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
    if (outcome === 'finished') strikes = Math.max(0, strikes - 1);
    if (outcome !== 'no-show' && outcome !== 'left') continue;
    strikes += 1;
    // A moment after a strike a sliver of it has already faded: round rather than floor.
    const repeated = Math.round(strikes) - 1;
    if (repeated > 0) until = at + Math.min(longestPauseMs, firstPauseMs * 2 ** (repeated - 1));
  }
  return until;
}
