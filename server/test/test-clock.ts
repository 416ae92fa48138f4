import { Clock, type Run, type Timer } from '../src/clock/clock.ts';

interface Due {
  at: number;
  everyMs?: number;
  run: Run;
}

/** Stands still until told otherwise: `advance` moves it and runs, in order, every timer that falls due on the way. */
export class TestClock extends Clock {
  private readonly timers = new Set<Due>();
  private time: number;

  constructor(startsAt = Date.UTC(2030, 0, 1, 9)) {
    super();
    this.time = startsAt;
  }

  now(): number {
    return this.time;
  }

  setTimer(atMs: number, run: Run): Timer {
    return this.add({ at: Math.max(atMs, this.time), run });
  }

  every(ms: number, run: Run): Timer {
    return this.add({ at: this.time + ms, everyMs: ms, run });
  }

  /** Resolves when all that the timers started has finished. */
  async advance(ms: number): Promise<void> {
    const until = this.time + ms;
    for (let due = this.next(until); due !== undefined; due = this.next(until)) {
      this.time = Math.max(this.time, due.at);
      if (due.everyMs === undefined) this.timers.delete(due);
      else due.at += due.everyMs;
      await due.run();
    }
    this.time = until;
  }

  /** Moves the time without running anything, as if the machine had slept. */
  jump(ms: number): void {
    this.time += ms;
  }

  private add(due: Due): Timer {
    this.timers.add(due);
    return { cancel: () => void this.timers.delete(due) };
  }

  private next(until: number): Due | undefined {
    const due = [...this.timers].filter(({ at }) => at <= until);
    return due.sort((one, other) => one.at - other.at)[0];
  }
}
