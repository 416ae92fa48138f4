import { AppError } from '@greenroom/shared/http/error';

/** Lets so many through at a time; the rest wait in line, and a line too long is turned away at once. */
export class Semaphore {
  private readonly line: (() => void)[] = [];
  private busy = 0;

  constructor(
    private readonly places: number,
    private readonly longestLine: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy < this.places) this.busy += 1;
    else await this.wait();
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      // The place is handed over without ever being free, so nobody overtakes the line.
      if (next === undefined) this.busy -= 1;
      else next();
    }
  }

  private wait(): Promise<void> {
    if (this.line.length >= this.longestLine) {
      throw new AppError('unavailable', 'Too many people are signing in just now.', { retryAfterMs: 2000 });
    }
    return new Promise((resolve) => this.line.push(resolve));
  }
}
