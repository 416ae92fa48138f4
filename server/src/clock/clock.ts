/** A timer that can be called off. Calling off twice, or after it ran, does nothing. */
export interface Timer {
  cancel(): void;
}

export type Run = () => void | Promise<void>;

/** The only source of time and timers in the server; tests put another one in its place. */
export abstract class Clock {
  /** Milliseconds since 1970 UTC. */
  abstract now(): number;
  /** Runs once, as soon as `now()` has reached `atMs`; an instant in the past means at the next turn. */
  abstract setTimer(atMs: number, run: Run): Timer;
  /** Runs again and again, `ms` apart. */
  abstract every(ms: number, run: Run): Timer;
}
