import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PairingHistory } from './pairing-history.ts';
import { PairingTickets } from './pairing-tickets.ts';
import type { ReadyCheck } from './pool-standing.ts';

/** What is written down of a pairing, in the transaction that makes its room. */
@Injectable()
export class PairingRecord {
  constructor(
    private readonly tickets: PairingTickets,
    private readonly history: PairingHistory,
  ) {}

  async add(manager: EntityManager, check: ReadyCheck): Promise<void> {
    const people = check.pair.map(({ userId }) => userId);
    await this.tickets.remove(manager, people);
    await this.history.add(manager, check);
  }
}
