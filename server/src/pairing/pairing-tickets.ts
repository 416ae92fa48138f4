import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import type { Ticket } from '@greenroom/shared/pairing/ticket';
import { type EntityManager, In } from 'typeorm';
import { Clock, type Timer } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { Log } from '../log/log.ts';
import { LivePool } from './live-pool.ts';
import { PairingTicketEntity } from './pairing.entity.ts';

/** A wait that ends sooner need not survive a restart. */
const settleMs = 500;
const atOnce = 200;

/** Keeps tickets in hand on disk, a moment after they changed; memory is what counts while the server runs. */
@Injectable()
export class PairingTickets implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly changed = new Set<UserId>();
  private readonly written = new Set<UserId>();
  /** Those who have a room, which the pool hears of once it is committed. */
  private readonly met = new Set<UserId>();
  private timer: Timer | null = null;

  constructor(
    private readonly live: LivePool,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    live.onChanged((effects) => {
      for (const effect of effects) {
        if (effect.type !== 'moved') continue;
        this.met.delete(effect.userId);
        this.note(effect.userId);
      }
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const row of await this.database.read.find(PairingTicketEntity)) {
      this.written.add(row.userId as UserId);
      this.live.change((pool) => pool.restore(ticketFrom(row)));
    }
  }

  /** A ticket that this memory does not know of: of a guest who has become this account. */
  async find(userId: string): Promise<Ticket | null> {
    const [row] = await this.database.rows(PairingTicketEntity, { userId });
    if (row === undefined) return null;
    this.written.add(userId as UserId);
    return ticketFrom(row);
  }

  async onApplicationShutdown(): Promise<void> {
    this.timer?.cancel();
    while (this.changed.size > 0) await this.write();
  }

  /** Inside the write that makes the session: a restart right after it must not bring the tickets back. */
  async remove(manager: EntityManager, people: readonly UserId[]): Promise<void> {
    for (const userId of people) {
      this.met.add(userId);
      if (this.written.has(userId)) await this.database.deleteWith(manager, PairingTicketEntity, { userId });
    }
  }

  /** Inside the write that merges a guest into an account, which keeps its own ticket if it has one. */
  async handOver(manager: EntityManager, { from, to }: { from: UserId; to: UserId }): Promise<void> {
    const { pool } = this.live;
    const ticket = this.met.has(from) ? null : pool.ticketOf(from);
    await this.database.deleteWith(manager, PairingTicketEntity, { userId: from });
    const [kept] = await this.database.rowsWith(manager, PairingTicketEntity, { userId: to });
    if (ticket === null || kept !== undefined || pool.ticketOf(to) !== null) return;
    for (const row of rowOf({ ...ticket, userId: to }))
      await this.database.appendWith(manager, PairingTicketEntity, row);
    this.written.add(to);
  }

  private note(userId: UserId): void {
    this.changed.add(userId);
    this.timer ??= this.clock.setTimer(this.clock.now() + settleMs, () => this.flush());
  }

  private async flush(): Promise<void> {
    this.timer = null;
    await this.write().catch((error: unknown) => this.log.error('tickets not kept', { error }));
    const [left] = this.changed;
    if (left !== undefined) this.note(left);
  }

  /** What a ticket is, is asked inside the write: whoever changed it since then has been heard. */
  private async write(): Promise<void> {
    const people = [...this.changed].slice(0, atOnce);
    for (const userId of people) this.changed.delete(userId);
    const isNeeded = (userId: UserId) => this.written.has(userId) || this.live.pool.ticketOf(userId) !== null;
    const due = people.filter(isNeeded);
    if (due.length === 0) return;
    await this.database.write(async (manager) => {
      const rows = due.flatMap((userId) => rowOf(this.live.pool.ticketOf(userId)));
      await manager.delete(PairingTicketEntity, { userId: In(due) });
      for (const row of rows) await this.database.appendWith(manager, PairingTicketEntity, row);
      for (const userId of due) this.written.delete(userId);
      for (const { userId } of rows) this.written.add(userId as UserId);
    });
  }
}

/** What else a ticket holds is asked anew when its owner is back. */
function ticketFrom({ userId, ...kept }: PairingTicketEntity): Ticket {
  const unknown = { reliability: 0.8, readiness: null, blocked: new Set<UserId>(), isLenient: false };
  return { ...kept, ...unknown, userId: userId as UserId };
}

function rowOf(ticket: Ticket | null): PairingTicketEntity[] {
  if (ticket === null) return [];
  const { userId, wish, agreed, since, missed, isFront } = ticket;
  return [{ userId, wish, agreed: [...agreed], since, missed, isFront }];
}
