import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type PastWait, expectedWait } from '@greenroom/shared/pairing/expected-wait';
import type { ExpectedWait } from '@greenroom/shared/pairing/pairing.schema';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { PairingWaitEntity } from './pairing.entity.ts';
import type { ReadyCheck } from './pool-standing.ts';

/** What happened longer ago, or before so many others, says little about today. */
const rememberedMs = 60 * 24 * 60 * 60_000;
const remembered = 400;

/** How long people waited until now, for those who ask how long they will. */
@Injectable()
export class PairingHistory implements OnApplicationBootstrap {
  private past: PastWait[] = [];
  private readonly expected = new Map<string, ExpectedWait>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const before = this.clock.now() - rememberedMs;
    await this.database.write((manager) => manager.delete(PairingWaitEntity, { at: LessThan(before) }));
    this.past = await this.database.read.find(PairingWaitEntity, { order: { at: 'DESC' }, take: remembered });
    this.past.reverse();
  }

  expectedFor(phase: string): ExpectedWait {
    const known = this.expected.get(phase);
    if (known !== undefined) return known;
    const expected = expectedWait(this.past, phase);
    this.expected.set(phase, expected);
    return expected;
  }

  /** Inside the write that makes the session. */
  async add(manager: EntityManager, { pair, terms, beganAt }: ReadyCheck): Promise<void> {
    const wait = { phase: terms.phase, waitsMs: pair.map(({ since }) => beganAt - since) };
    await this.database.appendWith(manager, PairingWaitEntity, { id: randomUUID(), ...wait, at: beganAt });
    this.past = [...this.past.slice(1 - remembered), wait];
    this.expected.clear();
  }
}
