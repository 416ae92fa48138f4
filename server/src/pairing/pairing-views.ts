import { Injectable } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import { nextWidening } from '@greenroom/shared/pairing/next-widening';
import type { PairingView } from '@greenroom/shared/pairing/pairing.schema';
import type { Ticket } from '@greenroom/shared/pairing/ticket';
import { Clock } from '../clock/clock.ts';
import { LivePool } from './live-pool.ts';
import { PairingHistory } from './pairing-history.ts';
import { PairingOutcomes } from './pairing-outcomes.ts';
import type { ReadyCheck } from './pool-standing.ts';

/** After this long alone in the lobby, the same round alone is offered. */
const soloAfterMs = 2 * 60_000;

/** What each person is told of where they stand, and no more about anybody else than it takes to decide. */
@Injectable()
export class PairingViews {
  constructor(
    private readonly live: LivePool,
    private readonly history: PairingHistory,
    private readonly outcomes: PairingOutcomes,
    private readonly clock: Clock,
  ) {}

  async of(userId: string): Promise<{ view: PairingView; serverNow: number }> {
    const known = this.now(userId);
    if (known !== null) return known;
    const { pause } = await this.outcomes.reliabilityOf(userId);
    // Something may have happened meanwhile.
    return this.now(userId) ?? this.stamped(pause === null ? { is: 'idle' } : { is: 'paused', ...pause });
  }

  /** The same without looking anything up; null for who has no place, and may be idle or paused. */
  now(userId: string): { view: PairingView; serverNow: number } | null {
    const standing = this.live.pool.standingOf(userId);
    if (standing.is === 'idle') return null;
    if (standing.is === 'waiting') return this.stamped(this.presentWaiting(standing.ticket));
    if (standing.is === 'found') return this.stamped(presentFound(standing.check, userId as UserId));
    return this.stamped({ is: 'paired', sessionId: standing.sessionId });
  }

  private presentWaiting(ticket: Ticket): PairingView {
    const { wish, since, agreed } = ticket;
    const { census } = this.live.pool;
    const now = this.clock.now();
    return {
      is: 'waiting',
      wish,
      since,
      waiting: census.size - 1,
      fitting: census.fitting(ticket),
      expected: this.history.expectedFor(wish.phase),
      agreed: [...agreed],
      asks: nextWidening(ticket, now),
      offersSolo: now - since >= soloAfterMs,
    };
  }

  private stamped(view: PairingView) {
    return { view, serverNow: this.clock.now() };
  }
}

function presentFound(check: ReadyCheck, userId: UserId): PairingView {
  const { id: pairingId, terms, expiresAt, accepted } = check;
  const isFirst = terms.people[0].userId === userId;
  const [own, partner] = isFirst ? terms.people : [terms.people[1], terms.people[0]];
  const { phase, length, ways, medium, languages } = terms;
  return {
    ...{ is: 'found', pairingId, wish: own.wish, expiresAt, hasAccepted: accepted.has(userId) },
    offer: {
      ...{ phase, length, ways, medium },
      role: isFirst ? 'candidate' : 'interviewer',
      // One way, the interviewer hears the language of the one candidate there is.
      language: languages[isFirst || ways === 'one' ? 0 : 1],
      partnerLevel: partner.wish.level,
    },
  };
}
