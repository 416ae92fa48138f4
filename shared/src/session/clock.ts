/**
 * The round's clock, pure in `now`. All times in milliseconds; instants are epoch milliseconds of the server's clock.
 * Time counts only between freezes: `elapsed` is running time since Begin.
 */
export interface RoundClock {
  /** Time of each step as it now stands, in plan order; the sum changes by extensions alone. */
  budgets: number[];
  /** The instant up to which the past is decided: of Begin, the last thaw or the last step's end, whichever is later. */
  decidedAt: number;
  /** Index of the step that time saved or overrun goes to or comes from. */
  absorber: number;
  begunAt: number | null;
  /** Active freezes, by reason, since when. The clock stands while there is one. */
  freezes: Partial<Record<FreezeReason, number>>;
  /** Sum of all ended freezes. */
  frozenMs: number;
  stepIndex: number;
  /** `elapsed` at which the current step began. */
  stepStartMs: number;
}

export const freezeReasons = ['pause', 'drop', 'restart', 'loading', 'microphone'] as const;
export type FreezeReason = (typeof freezeReasons)[number];

/** Times before zero at which a round warns. */
export const warningsMs = [5 * 60_000, 60_000] as const;

/** A clock that has not begun, with each step's minutes stretched by the time factor (1 to 2). */
export function prepareClock(
  steps: readonly { minutes: number; absorbs: boolean }[],
  timeFactor: number,
): RoundClock {
  return {
    budgets: steps.map((step) => Math.round(step.minutes * 60_000 * timeFactor)),
    absorber: Math.max(
      0,
      steps.findIndex((step) => step.absorbs),
    ),
    begunAt: null,
    decidedAt: 0,
    freezes: {},
    frozenMs: 0,
    stepIndex: 0,
    stepStartMs: 0,
  };
}

export function totalMs(clock: RoundClock): number {
  return clock.budgets.reduce((sum, budget) => sum + budget, 0);
}

/** Since when the clock stands, or null while it runs. */
export function frozenSince(clock: RoundClock): number | null {
  const since = Object.values(clock.freezes);
  return since.length === 0 ? null : Math.min(...since);
}

/** Running time since Begin; 0 before it. */
export function elapsedMs(clock: RoundClock, now: number): number {
  if (clock.begunAt === null) return 0;
  return Math.max(0, (frozenSince(clock) ?? now) - clock.begunAt - clock.frozenMs);
}

/** Time left in the round; negative after the bell. */
export function roundLeftMs(clock: RoundClock, now: number): number {
  return totalMs(clock) - elapsedMs(clock, now);
}

/** Time left in the current step; negative when it has gone over. */
export function stepLeftMs(clock: RoundClock, now: number): number {
  return stepEndMs(clock) - elapsedMs(clock, now);
}

/** `elapsed` at which the current step reaches zero. */
function stepEndMs(clock: RoundClock): number {
  return clock.stepStartMs + (clock.budgets[clock.stepIndex] ?? 0);
}

/** The instant at which the current step reaches zero; null while frozen or not begun. */
export function stepEndsAt(clock: RoundClock): number | null {
  return instantOf(clock, stepEndMs(clock));
}

/** The instant of the bell; null while frozen or not begun. */
export function roundEndsAt(clock: RoundClock): number | null {
  return instantOf(clock, totalMs(clock));
}

function instantOf(clock: RoundClock, elapsed: number): number | null {
  if (clock.begunAt === null || frozenSince(clock) !== null) return null;
  return clock.begunAt + clock.frozenMs + elapsed;
}

export function begin(clock: RoundClock, now: number): RoundClock {
  return { ...clock, begunAt: now, decidedAt: now };
}

/** Stops the clock for `reason` from `since`, which may lie in the past (a lost connection is noticed late). */
export function freeze(clock: RoundClock, reason: FreezeReason, since: number): RoundClock {
  if (clock.begunAt === null || clock.freezes[reason] !== undefined) return clock;
  return { ...clock, freezes: { ...clock.freezes, [reason]: Math.max(since, clock.decidedAt) } };
}

/** Ends the freeze for `reason`; the clock runs again once no reason is left. */
export function thaw(clock: RoundClock, reason: FreezeReason, now: number): RoundClock {
  const since = frozenSince(clock);
  if (since === null || clock.freezes[reason] === undefined) return clock;
  const { [reason]: _ended, ...freezes } = clock.freezes;
  if (Object.keys(freezes).length === 0) {
    return { ...clock, freezes, frozenMs: clock.frozenMs + Math.max(0, now - since), decidedAt: now };
  }
  // Reasons may overlap: the standing one takes over from the first moment.
  const [first] = Object.keys(freezes) as FreezeReason[];
  return { ...clock, freezes: { ...freezes, [first as FreezeReason]: since } };
}

/**
 * Ends the current step now. What it saved goes to the absorbing step if that is still to come, else to the last; what it
 * overran comes from the absorbing step, then the last, then from the others backwards. The round's end stays.
 */
export function advanceStep(clock: RoundClock, now: number): RoundClock {
  const { stepIndex, absorber } = clock;
  const elapsed = elapsedMs(clock, now);
  const budgets = [...clock.budgets];
  const last = budgets.length - 1;
  if (stepIndex >= last) return clock;
  const used = elapsed - clock.stepStartMs;
  let spare = (budgets[stepIndex] ?? 0) - used;
  budgets[stepIndex] = used;
  const later = range(last, stepIndex + 1);
  const takers = absorber > stepIndex ? [absorber, ...later.filter((index) => index !== absorber)] : later;
  if (spare > 0) budgets[takers[0] ?? last] = (budgets[takers[0] ?? last] ?? 0) + spare;
  for (const index of spare < 0 ? takers : []) {
    const taken = Math.min(budgets[index] ?? 0, -spare);
    budgets[index] = (budgets[index] ?? 0) - taken;
    spare += taken;
  }
  // Past the bell there is nothing left to take from: the overrun stays in the step that made it.
  if (spare < 0) budgets[stepIndex] = used + spare;
  return { ...clock, budgets, stepIndex: stepIndex + 1, stepStartMs: elapsed, decidedAt: now };
}

/** More time for the step that absorbs, or the last where that is over: the round's end moves. */
export function extend(clock: RoundClock, byMs: number): RoundClock {
  const { stepIndex, absorber } = clock;
  const taker = absorber >= stepIndex ? absorber : clock.budgets.length - 1;
  const budgets = clock.budgets.map((budget, index) => (index === taker ? budget + byMs : budget));
  return { ...clock, budgets };
}

function range(from: number, downTo: number): number[] {
  return Array.from({ length: Math.max(0, from - downTo + 1) }, (_, offset) => from - offset);
}
