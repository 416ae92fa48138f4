import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import type { Connection } from '../realtime/connection.ts';
import { random } from '../session/random.ts';
import { PairingPool } from './pairing-pool.ts';
import type { PoolEffect } from './pool-standing.ts';

type Change = (pool: PairingPool, now: number) => PoolEffect[];
type Listener = (effects: readonly PoolEffect[], by?: Connection) => void;

/** The pool of this server. Whatever a change asks for is told at once, still without an await, to whoever takes care of it. */
@Injectable()
export class LivePool {
  readonly pool = new PairingPool({ random, newId: randomUUID });
  private readonly listeners: Listener[] = [];

  constructor(private readonly clock: Clock) {}

  onChanged(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** `by` is the tab that asked for it, and hears of it in its answer. */
  change(change: Change, by?: Connection): void {
    const effects = change(this.pool, this.clock.now());
    if (effects.length > 0) for (const listener of this.listeners) listener(effects, by);
  }
}
