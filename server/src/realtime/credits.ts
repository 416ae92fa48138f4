import { AppError } from '@greenroom/shared/http/error';

const capacity = 300;
const perSecond = 100;
/** So many refusals in a row are no accident. */
const patience = 200;

/** What a connection may still ask: commands cost credits, credits come back with time, a flooder is cut off. */
export class Credits {
  private left = capacity;
  private refusals = 0;

  constructor(private at: number) {}

  get isFlooding(): boolean {
    return this.refusals > patience;
  }

  take(cost: number, now: number): void {
    const refilled = this.left + (Math.max(0, now - this.at) * perSecond) / 1000;
    this.left = Math.min(capacity, refilled);
    this.at = now;
    if (this.left < cost) {
      this.refusals += 1;
      const retryAfterMs = Math.ceil(((cost - this.left) * 1000) / perSecond);
      throw new AppError('too-many', 'Too many messages in a short time.', { retryAfterMs });
    }
    this.left -= cost;
    this.refusals = 0;
  }
}
