import { AppError } from '@greenroom/shared/http/error';
import type { Clock } from '../clock/clock.ts';
import type { Allowance } from '../http/rate-limit.ts';

const manyNames = 10_000;

/** At most `calls` failed tries in any stretch of `perMs`, by name. */
export class TryLimit {
  private readonly failures = new Map<string, number[]>();

  constructor(
    private readonly clock: Clock,
    private readonly allowance: Allowance,
  ) {}

  /** Counts as failed from the start, so that a thousand at once are as limited as one by one; answers how to forgive it. */
  begin(name: string): () => void {
    const now = this.clock.now();
    if (this.failures.size > manyNames) this.tidy(now);
    const recent = this.recent(name, now);
    const { calls, perMs } = this.allowance;
    const oldest = recent.at(-calls);
    if (oldest !== undefined) {
      throw new AppError('too-many', 'Too many tries in a short time.', {
        retryAfterMs: oldest + perMs - now,
      });
    }
    recent.push(now);
    this.failures.set(name, recent);
    return () => this.forgive(name, now);
  }

  private forgive(name: string, at: number): void {
    const times = this.failures.get(name);
    const index = times?.lastIndexOf(at) ?? -1;
    if (index >= 0) times?.splice(index, 1);
    if (times?.length === 0) this.failures.delete(name);
  }

  private recent(name: string, now: number): number[] {
    return (this.failures.get(name) ?? []).filter((at) => now - at < this.allowance.perMs);
  }

  private tidy(now: number): void {
    for (const name of [...this.failures.keys()])
      if (this.recent(name, now).length === 0) this.failures.delete(name);
  }
}
