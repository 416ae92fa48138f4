import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Outcome,
  type PauseInForce,
  pauseOf,
  reliabilityOf,
} from '@greenroom/shared/pairing/reliability';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { Log } from '../log/log.ts';
import { InstanceSize } from './instance-size.ts';
import { PairingOutcomeEntity } from './pairing.entity.ts';

/** How pairings went on each person's side, and what follows from it. */
@Injectable()
export class PairingOutcomes {
  constructor(
    private readonly size: InstanceSize,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Among few people no silence pauses, and nobody is choosy: they know each other, and a lobby is empty enough. */
  async reliabilityOf(
    userId: string,
  ): Promise<{ score: number; pause: PauseInForce | null; isLenient: boolean }> {
    const past = await this.database.rows(PairingOutcomeEntity, { userId });
    const now = this.clock.now();
    const isLenient = await this.size.isSmall();
    return { score: reliabilityOf(past, now).score, pause: pauseOf(past, { now, isLenient }), isLenient };
  }

  /** A record that is lost costs nobody anything: whoever caused it does not wait for it. */
  async record(userId: string, outcome: Outcome): Promise<void> {
    const row = { id: randomUUID(), userId, outcome, at: this.clock.now(), until: null, cause: null };
    await this.database
      .append(PairingOutcomeEntity, row)
      .catch((error: unknown) => this.log.error('outcome of a pairing not kept', { error }));
  }
}
