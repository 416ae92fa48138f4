import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { UserId } from '@greenroom/shared/lib/id';
import type { PauseCause } from '@greenroom/shared/pairing/pairing.schema';
import { longestPauseMs, type Outcome, type PauseInForce } from '@greenroom/shared/pairing/reliability';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Clock } from '../../clock/clock.ts';
import { Database } from '../../database/database.ts';
import { LivePool } from '../live-pool.ts';
import { PairingOutcomes } from '../pairing-outcomes.ts';
import { PairingOutcomeEntity } from '../pairing.entity.ts';

const dayMs = 24 * 60 * 60_000;
/** What may have paused somebody by their own doing. */
const silences: Outcome[] = ['no-show', 'left'];

/** Pauses as an admin gives and ends them: entries in the same record of which a pause for silence is made. */
@Injectable()
export class PauseService {
  constructor(
    private readonly outcomes: PairingOutcomes,
    private readonly live: LivePool,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Inside a write; `tell` follows the commit. */
  async give(
    manager: EntityManager,
    userId: string,
    { days, cause }: { days: number; cause: PauseCause },
  ): Promise<void> {
    const at = this.clock.now();
    await this.enter(manager, { userId, outcome: 'paused', at, until: at + days * dayMs, cause });
  }

  /** Takes the person out of the pool, and shows all of their tabs where they stand now. */
  tell(userId: string): void {
    const id = userId as UserId;
    this.live.change((pool) => [
      ...pool.leave(id),
      { type: 'moved', userId: id, to: pool.standingOf(id).is },
    ]);
  }

  async of(userId: string): Promise<PauseInForce | null> {
    return (await this.outcomes.reliabilityOf(userId)).pause;
  }

  /** Everybody whom a pause keeps out now, the next to come back first. */
  async inForce(): Promise<({ userId: UserId } & PauseInForce)[]> {
    const now = this.clock.now();
    const entered = await this.database.read.find(PairingOutcomeEntity, {
      where: [
        { outcome: 'paused', until: MoreThan(now) },
        { outcome: In(silences), at: MoreThan(now - longestPauseMs) },
      ],
      select: { userId: true },
    });
    const people = [...new Set(entered.map(({ userId }) => userId as UserId))];
    const pauses = await Promise.all(
      people.map(async (userId) => ({ userId, pause: await this.of(userId) })),
    );
    return pauses
      .flatMap(({ userId, pause }) => (pause === null ? [] : [{ userId, ...pause }]))
      .sort((one, other) => one.until - other.until);
  }

  async end(userId: string): Promise<void> {
    if ((await this.of(userId)) === null) throw new AppError('not-found', 'This person is not paused.');
    const freed = { userId, outcome: 'freed', at: this.clock.now(), until: null, cause: null } as const;
    await this.database.write((manager) => this.enter(manager, freed));
    this.tell(userId);
  }

  private async enter(manager: EntityManager, entry: Omit<PairingOutcomeEntity, 'id'>): Promise<void> {
    await this.database.appendWith(manager, PairingOutcomeEntity, { id: randomUUID(), ...entry });
  }
}
