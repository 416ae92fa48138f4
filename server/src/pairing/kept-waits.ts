import { Injectable } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { Clock } from '../clock/clock.ts';
import { type LiveSession, SessionStore } from '../session/session-store.ts';
import { LivePool } from './live-pool.ts';
import type { ReadyCheck } from './pool-standing.ts';

/** Whoever goes back to the lobby does so at once. */
const owedForMs = 2 * 60_000;
/** A room is made a moment after both said yes. */
const madeWithinMs = 60_000;
const mostRemembered = 5000;

/** Since when those waited who went to a room and found nobody there: they are owed their place. */
@Injectable()
export class KeptWaits {
  private readonly waits = new Map<UserId, { since: number; agreedAt: number }>();

  constructor(
    private readonly live: LivePool,
    sessions: SessionStore,
    private readonly clock: Clock,
  ) {
    live.onChanged((effects) => {
      for (const effect of effects) if (effect.type === 'agreed') this.remember(effect.check);
    });
    sessions.onChanged((session, facts) => this.owe(session, facts));
  }

  private remember({ pair }: ReadyCheck): void {
    for (const { userId, since } of pair) {
      this.waits.delete(userId);
      this.waits.set(userId, { since, agreedAt: this.clock.now() });
    }
    for (const userId of this.waits.keys()) {
      if (this.waits.size <= mostRemembered) break;
      this.waits.delete(userId);
    }
  }

  private owe({ state }: LiveSession, facts: readonly SessionFact[]): void {
    const isUnmet = facts.some((fact) => fact.type === 'scorecards:revealed' && fact.cause === 'unmet');
    const by = state.pair?.absence?.by;
    if (!isUnmet || by === undefined) return;
    const wait = this.waits.get(by);
    this.waits.delete(by);
    const isThis = wait !== undefined && Math.abs(state.createdAt - wait.agreedAt) <= madeWithinMs;
    if (isThis) this.live.change((pool, now) => pool.owe(by, wait.since, now + owedForMs));
  }
}
