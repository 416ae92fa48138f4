import type { UserId } from '../lib/id.ts';
import type { Widening, Wish } from './pairing.schema.ts';

/** What of a ticket decides whom it fits. */
export interface Terms {
  readonly wish: Wish;
  readonly agreed: readonly Widening[];
  /** On an instance with few people only phase and role order must agree; the rest is preference. */
  readonly isLenient: boolean;
}

/** One person's request to be paired. */
export interface Ticket extends Terms {
  readonly userId: UserId;
  /** Waiting since, epoch ms. */
  readonly since: number;
  /** Waves that went by without a partner. */
  readonly missed: number;
  /** Back from a ready check that the other one did not pass: goes before everybody else. */
  readonly isFront: boolean;
  /** 0 to 1, see reliability.ts. */
  readonly reliability: number;
  /** Estimated place on the scale of levels, 0 (junior) to 3 (staff); null while nothing is known. */
  readonly readiness: number | null;
  /** Never with these, whichever of the two said so. */
  readonly blocked: ReadonlySet<UserId>;
}

/** Two tickets; the one that comes first in the order of waiting stands first. */
export type Pair = readonly [Ticket, Ticket];

/** True where neither of two people has blocked the other. */
export function mayMeet(one: Ticket, other: Ticket): boolean {
  return !one.blocked.has(other.userId) && !other.blocked.has(one.userId);
}
