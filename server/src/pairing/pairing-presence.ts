import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import { Clock, type Timer } from '../clock/clock.ts';
import { Log } from '../log/log.ts';
import { Connections } from '../realtime/connections.ts';
import { LivePool } from './live-pool.ts';
import { PairingService } from './pairing.service.ts';

/** Longer than any refresh. */
const patienceMs = 40_000;
/** Whoever has been given a room and has not gone there by then finds it among their open sessions. */
const shownMs = 2 * 60_000;

/** Who closes every tab is not offered to anybody, and leaves the pool after a while; a refresh or a short drop keeps the place. */
@Injectable()
export class PairingPresence implements OnModuleDestroy {
  private readonly timers = new Set<Timer>();

  constructor(
    private readonly live: LivePool,
    private readonly pairing: PairingService,
    private readonly connections: Connections,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    connections.onGone((userId) => this.lose(userId as UserId));
    connections.onCame((userId) => this.welcome(userId as UserId));
    live.onChanged((effects) => {
      for (const effect of effects) {
        if (effect.type !== 'moved') continue;
        if (effect.to === 'paired') this.after(shownMs, () => this.forget(effect.userId));
        // Back from a ready check, or from a restart, to nobody.
        if (effect.to === 'waiting' && !this.isHere(effect.userId)) this.lose(effect.userId);
      }
    });
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) timer.cancel();
  }

  private isHere(userId: UserId): boolean {
    return this.connections.ofPerson(userId).length > 0;
  }

  private lose(userId: UserId): void {
    const { pool } = this.live;
    if (pool.standingOf(userId).is === 'idle') return;
    pool.depart(userId);
    this.after(patienceMs, () => {
      if (!this.isHere(userId) && pool.standingOf(userId).is === 'waiting')
        this.live.change(() => pool.leave(userId));
    });
  }

  private welcome(userId: UserId): void {
    this.pairing
      .resume(userId)
      .catch((error: unknown) => this.log.error('a place in the pool was not taken up again', { error }));
  }

  private forget(userId: UserId): void {
    const standing = this.live.pool.standingOf(userId);
    if (standing.is === 'paired') this.live.change((pool) => pool.forget(userId, standing.sessionId));
  }

  private after(ms: number, run: () => void): void {
    const timer = this.clock.setTimer(this.clock.now() + ms, () => {
      this.timers.delete(timer);
      run();
    });
    this.timers.add(timer);
  }
}
