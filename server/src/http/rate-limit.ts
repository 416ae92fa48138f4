import { AppError } from '@greenroom/shared/http/error';
import type { Clock } from '../clock/clock.ts';

export interface Allowance {
  readonly calls: number;
  readonly perMs: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Token buckets by name: `calls` at once, refilled evenly over `perMs`. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** Takes one call from `name`'s bucket, or throws `too-many` with the time until the next one. */
  take(name: string, { calls, perMs }: Allowance): void {
    const now = this.clock.now();
    const bucket = this.buckets.get(name) ?? { left: calls, at: now };
    bucket.left = Math.min(calls, bucket.left + (Math.max(0, now - bucket.at) * calls) / perMs);
    bucket.at = now;
    this.buckets.set(name, bucket);
    if (bucket.left < 1) {
      const retryAfterMs = Math.ceil(((1 - bucket.left) * perMs) / calls);
      throw new AppError('too-many', 'Too many calls in a short time.', { retryAfterMs });
    }
    bucket.left -= 1;
  }

  /** Drops what has been quiet for `quietMs`: it would be full again anyway. */
  forget(quietMs: number): void {
    const before = this.clock.now() - quietMs;
    for (const [name, bucket] of this.buckets) if (bucket.at < before) this.buckets.delete(name);
  }
}
