import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** After so long a stretch of messages, sockets, timers and the disk get their turn. */
const stretchMs = 8;
/** So many are let through before it is known how long the first of them take. */
const unmeasured = 16;
/** Steps of promises that a message takes before its work shows on the clock. */
const steps = 24;

/**
 * When a thousand people press the same button, a thousand messages lie ready in one turn of the event loop. They are taken
 * up a stretch at a time, first come, first served; while there is time for all of them, nobody waits. There is one line for
 * all that comes in crowds: two would hold the event loop twice as long, and what came later would go before what came first.
 */
@Injectable()
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private began = 0;
  private taken = 0;
  private isCounting = false;

  /** Resolves when it is one's turn: at once, or some turns later. */
  async take(): Promise<void> {
    if (!this.isCounting) void this.count();
    if (this.waiting.length === 0 && this.taken < unmeasured && this.hasTime) this.taken += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private get hasTime(): boolean {
    return performance.now() - this.began < stretchMs;
  }

  private async count(): Promise<void> {
    this.isCounting = true;
    do {
      this.began = performance.now();
      this.taken = 0;
      for (
        let go = this.waiting.shift();
        go !== undefined;
        go = this.hasTime ? this.waiting.shift() : undefined
      ) {
        go();
        for (let step = 0; step < steps; step += 1) await Promise.resolve();
      }
      await turn();
    } while (this.waiting.length > 0);
    this.isCounting = false;
  }
}
