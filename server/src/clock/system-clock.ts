import type { Log } from '../log/log.ts';
import { Clock, type Run, type Timer } from './clock.ts';

/** setTimeout overflows at 2^31 ms, and a machine that slept must not fire early: long waits are cut and checked again. */
const longestWaitMs = 60_000;

export class SystemClock extends Clock {
  constructor(private readonly log: Log) {
    super();
  }

  now(): number {
    return Date.now();
  }

  setTimer(atMs: number, run: Run): Timer {
    let handle: NodeJS.Timeout;
    const wait = () => {
      const left = atMs - this.now();
      handle = setTimeout(left > longestWaitMs ? wait : check, Math.min(Math.max(left, 0), longestWaitMs));
      handle.unref();
    };
    const check = () => (this.now() < atMs ? wait() : this.run(run));
    wait();
    return { cancel: () => clearTimeout(handle) };
  }

  every(ms: number, run: Run): Timer {
    const handle = setInterval(() => this.run(run), ms);
    handle.unref();
    return { cancel: () => clearInterval(handle) };
  }

  private run(run: Run): void {
    Promise.resolve()
      .then(run)
      .catch((error: unknown) => this.log.error('timer failed', { error }));
  }
}
