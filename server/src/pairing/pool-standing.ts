import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import type { MeetingTerms } from '@greenroom/shared/pairing/meeting-terms';
import type { Outcome } from '@greenroom/shared/pairing/reliability';
import type { Pair, Ticket } from '@greenroom/shared/pairing/ticket';

/** Two people who are asked whether they are there. Once both said so it can no longer be called off. */
export interface ReadyCheck {
  readonly id: string;
  readonly pair: Pair;
  readonly terms: MeetingTerms;
  readonly beganAt: number;
  readonly expiresAt: number;
  readonly accepted: Set<UserId>;
}

/** Where a person stands in the pool; each in one place at a time. */
export type Standing =
  | { readonly is: 'idle' }
  | { readonly is: 'waiting'; readonly ticket: Ticket }
  | { readonly is: 'found'; readonly check: ReadyCheck }
  | { readonly is: 'paired'; readonly sessionId: SessionId };

/** What a change of the pool asks of the world around it. */
export type PoolEffect =
  | { readonly type: 'moved'; readonly userId: UserId; readonly to: Standing['is'] }
  | { readonly type: 'found'; readonly check: ReadyCheck }
  | { readonly type: 'agreed'; readonly check: ReadyCheck }
  | { readonly type: 'missed'; readonly userId: UserId; readonly outcome: Outcome };

/** A request as it comes in; the pool adds the wait. */
export type Request = Omit<Ticket, 'since' | 'missed' | 'isFront' | 'agreed'>;
