import { Injectable } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import type { Widening, Wish } from '@greenroom/shared/pairing/pairing.schema';
import { BlockList } from '../block/block-list.ts';
import type { Connection } from '../realtime/connection.ts';
import { LivePool } from './live-pool.ts';
import { PairingOutcomes } from './pairing-outcomes.ts';
import { PairingTickets } from './pairing-tickets.ts';
import { PairingViews } from './pairing-views.ts';

/** What a person may do about a partner. Whatever must be looked up is looked up first; then the pool changes in one go. */
@Injectable()
export class PairingService {
  constructor(
    private readonly live: LivePool,
    private readonly views: PairingViews,
    private readonly outcomes: PairingOutcomes,
    private readonly blocks: BlockList,
    private readonly tickets: PairingTickets,
  ) {
    blocks.onChanged(({ people, isBlocked }) =>
      live.change((pool, now) => (isBlocked ? pool.block(...people, now) : pool.unblock(...people))),
    );
    live.onChanged((effects) => {
      for (const effect of effects)
        if (effect.type === 'missed') void outcomes.record(effect.userId, effect.outcome);
    });
  }

  async join(id: string, wish: Wish, tab?: Connection) {
    const [{ score, pause, isLenient }, blocked] = await Promise.all([
      this.outcomes.reliabilityOf(id),
      this.blocks.of(id),
    ]);
    if (pause === null) {
      const request = { userId: id as UserId, wish, reliability: score, readiness: null, blocked, isLenient };
      this.live.change((pool, now) => [...pool.setLenient(isLenient), ...pool.join(request, now)], tab);
    }
    return this.views.of(id);
  }

  /** Back after a drop, a restart of the server, or as the account that a guest has become: the place is still there. */
  async resume(id: string): Promise<void> {
    const { pool } = this.live;
    const kept = pool.ticketOf(id as UserId) ?? (await this.tickets.find(id));
    if (kept === null) return;
    if (pool.standingOf(id).is === 'idle') this.live.change(() => pool.restore(kept));
    await this.join(id, kept.wish);
  }

  async leave(id: string, tab: Connection) {
    this.live.change((pool) => pool.leave(id), tab);
    return this.views.of(id);
  }

  async widen(id: string, widening: Widening, tab: Connection) {
    this.live.change((pool, now) => pool.widen(id, widening, now), tab);
    return this.views.of(id);
  }

  async accept(id: string, pairingId: string, tab: Connection) {
    this.live.change((pool, now) => pool.accept(pairingId, id, now), tab);
    return this.views.of(id);
  }

  async decline(id: string, pairingId: string, tab: Connection) {
    this.live.change((pool) => pool.decline(pairingId, id), tab);
    return this.views.of(id);
  }
}
