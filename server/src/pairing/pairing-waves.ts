import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock, type Timer } from '../clock/clock.ts';
import { LivePool } from './live-pool.ts';
import type { PoolEffect, ReadyCheck } from './pool-standing.ts';

const everyMs = 3000;
/** So many newcomers since the last wave bring the next one on. */
const crowd = 16;
const earlyMs = 60;
/** A wave over thousands lets sockets have their turn after so many. */
const stepsAtOnce = 250;

/** The pool's clockwork: waves while somebody waits, and the end of each ready check. */
@Injectable()
export class PairingWaves implements OnModuleDestroy {
  private readonly checks = new Map<string, Timer>();
  private next: { at: number; timer: Timer } | null = null;
  private newcomers = 0;

  constructor(
    private readonly live: LivePool,
    private readonly clock: Clock,
  ) {
    live.onChanged((effects) => this.hear(effects));
  }

  onModuleDestroy(): void {
    this.next?.timer.cancel();
    for (const timer of this.checks.values()) timer.cancel();
  }

  private hear(effects: readonly PoolEffect[]): void {
    for (const effect of effects) {
      if (effect.type === 'moved' && effect.to === 'waiting') this.newcomers += 1;
      if (effect.type === 'found') this.watch(effect.check);
      if (effect.type === 'agreed') this.unwatch(effect.check.id);
    }
    if (this.live.pool.size >= 2) this.plan(this.newcomers >= crowd ? earlyMs : everyMs);
  }

  private watch({ id, expiresAt }: ReadyCheck): void {
    const timer = this.clock.setTimer(expiresAt, () => {
      this.checks.delete(id);
      this.live.change((pool) => pool.expire(id));
    });
    this.checks.set(id, timer);
  }

  private unwatch(id: string): void {
    this.checks.get(id)?.cancel();
    this.checks.delete(id);
  }

  /** An earlier wave takes the place of a later one. */
  private plan(inMs: number): void {
    const at = this.clock.now() + inMs;
    if (this.next !== null && this.next.at <= at) return;
    this.next?.timer.cancel();
    this.next = { at, timer: this.clock.setTimer(at, () => this.begin()) };
  }

  private begin(): void {
    this.newcomers = 0;
    this.go(this.live.pool.wave(this.clock.now()));
  }

  /** While a wave is under way no other begins: `next` stays set until it is through. */
  private go(wave: Generator<PoolEffect[]>): void {
    let isOver = false;
    this.live.change(() => {
      const effects: PoolEffect[] = [];
      for (let step = 0; step < stepsAtOnce && !isOver; step += 1) {
        const { value, done } = wave.next();
        if (done === true) isOver = true;
        else effects.push(...value);
      }
      return effects;
    });
    if (!isOver) {
      this.next = { at: 0, timer: this.clock.setTimer(this.clock.now(), () => this.go(wave)) };
      return;
    }
    this.next = null;
    if (this.live.pool.size >= 2) this.plan(this.newcomers >= crowd ? earlyMs : everyMs);
  }
}
