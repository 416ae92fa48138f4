import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { pairingChanged } from '@greenroom/shared/pairing/pairing.events';
import type { PairingView } from '@greenroom/shared/pairing/pairing.schema';
import { Clock, type Timer } from '../clock/clock.ts';
import { Log } from '../log/log.ts';
import { Broadcaster } from '../realtime/broadcaster.ts';
import type { Connection } from '../realtime/connection.ts';
import { LivePool } from './live-pool.ts';
import { PairingViews } from './pairing-views.ts';
import type { PoolEffect } from './pool-standing.ts';

const roundMs = 1000;
const atOnce = 100;
const pauseMs = 20;

/**
 * Tells people where they stand: what concerns them at once, and how many wait at most once a second, since a thousand who join
 * would else cause a million messages.
 */
@Injectable()
export class PairingBroadcast implements OnModuleDestroy {
  private readonly told = new Map<string, string>();
  private round: Timer | null = null;

  constructor(
    private readonly live: LivePool,
    private readonly views: PairingViews,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    live.onChanged((effects, by) => this.hear(effects, by));
  }

  onModuleDestroy(): void {
    this.round?.cancel();
  }

  private hear(effects: readonly PoolEffect[], by?: Connection): void {
    const moved = effects.flatMap((effect) => (effect.type === 'moved' ? effect.userId : []));
    // A partner is told to every tab; what else a command changes its own one hears in the answer.
    const isFound = effects.some(({ type }) => type === 'found');
    for (const userId of new Set(moved)) this.tell(userId, isFound ? undefined : by);
    this.planRound();
  }

  private tell(userId: string, by?: Connection): void {
    const stamped = this.views.now(userId);
    if (stamped === null) {
      this.told.delete(userId);
      this.tellIdle(userId, by);
    } else {
      this.told.set(userId, countsOf(stamped.view));
      this.broadcaster.toPerson(userId, pairingChanged, stamped, by);
    }
  }

  private tellIdle(userId: string, by?: Connection): void {
    this.views
      .of(userId)
      .then((stamped) => this.broadcaster.toPerson(userId, pairingChanged, stamped, by))
      .catch((error: unknown) => this.log.error('standing not told', { error }));
  }

  private planRound(): void {
    if (this.round !== null || this.live.pool.size === 0) return;
    this.round = this.clock.setTimer(this.clock.now() + roundMs, () => {
      this.goRound(this.live.pool.tickets.map(({ userId }) => userId));
    });
  }

  /** Some at a time, so that no socket waits for all of them. */
  private goRound(people: readonly string[]): void {
    for (const userId of people.slice(0, atOnce)) {
      const stamped = this.views.now(userId);
      if (stamped?.view.is !== 'waiting' || this.told.get(userId) === countsOf(stamped.view)) continue;
      this.told.set(userId, countsOf(stamped.view));
      this.broadcaster.toPerson(userId, pairingChanged, stamped);
    }
    const left = people.slice(atOnce);
    this.round = null;
    if (left.length === 0) this.planRound();
    else this.round = this.clock.setTimer(this.clock.now() + pauseMs, () => this.goRound(left));
  }
}

/** What changes about a wait while it goes on. */
function countsOf(view: PairingView): string {
  if (view.is !== 'waiting') return view.is;
  const { waiting, fitting, expected, asks, offersSolo } = view;
  return `${waiting} ${fitting} ${expected?.medianMs} ${asks} ${offersSolo}`;
}
