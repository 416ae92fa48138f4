import type { UserId } from '@greenroom/shared/lib/id';
import type { Ticket } from '@greenroom/shared/pairing/ticket';
import { PoolCensus } from './pool-census.ts';
import type { PoolEffect, ReadyCheck, Standing } from './pool-standing.ts';

/** Longer than a ready check, and than what is looked up before a join. */
const freshMs = 60_000;

export const idle: Standing = { is: 'idle' };

/** Where each person stands, one place a person, and what has changed since somebody last asked. */
export class PoolPlaces {
  readonly census = new PoolCensus();
  private readonly places = new Map<UserId, Exclude<Standing, { is: 'idle' }>>();
  private readonly waiting = new Map<UserId, Ticket>();
  /** Those that are not here just now: nobody is found for them, and the place is kept. */
  private readonly away = new Set<UserId>();
  /** Blocks of the last minute: what a ticket brought along may be older, and it may be in a ready check now. */
  private strangers: { pair: readonly [UserId, UserId]; until: number }[] = [];
  private readonly owed = new Map<UserId, { since: number; until: number }>();
  private effects: PoolEffect[] = [];

  get size(): number {
    return this.waiting.size;
  }

  get tickets(): readonly Ticket[] {
    return [...this.waiting.values()];
  }

  /** Those who wait and are here. */
  get here(): readonly Ticket[] {
    return this.away.size === 0 ? this.tickets : this.tickets.filter(({ userId }) => !this.away.has(userId));
  }

  of(userId: string): Standing {
    return this.places.get(userId as UserId) ?? idle;
  }

  waitingOf(userId: UserId): Ticket | undefined {
    return this.waiting.get(userId);
  }

  isIn(check: ReadyCheck, userId: UserId): boolean {
    const standing = this.of(userId);
    return standing.is === 'found' && standing.check === check;
  }

  /** True where this very ticket waits, and its owner is here. */
  isStill(ticket: Ticket): boolean {
    return this.waiting.get(ticket.userId) === ticket && !this.away.has(ticket.userId);
  }

  setAway(userId: UserId, isAway: boolean): void {
    if (isAway) this.away.add(userId);
    else this.away.delete(userId);
  }

  owe(userId: UserId, since: number, until: number): void {
    this.owed.set(userId, { since, until });
  }

  /** Since when somebody who comes back has waited in truth; told once. */
  takeOwed(userId: UserId, now: number): number | null {
    const owed = this.owed.get(userId);
    this.owed.delete(userId);
    return owed !== undefined && now <= owed.until ? owed.since : null;
  }

  block(one: UserId, other: UserId, now: number): void {
    const isAsked = (userId: UserId) => this.of(userId).is === 'found';
    const needed = this.strangers.filter(({ pair, until }) => until > now || pair.some(isAsked));
    this.strangers = [...needed, { pair: [one, other], until: now + freshMs }];
    for (const ticket of [this.waiting.get(one), this.waiting.get(other)])
      if (ticket !== undefined) this.wait(ticket);
  }

  unblock(one: UserId, other: UserId): void {
    const isTheirs = (pair: readonly UserId[]) => pair.includes(one) && pair.includes(other);
    this.strangers = this.strangers.filter(({ pair }) => !isTheirs(pair));
  }

  wait(ticket: Ticket): void {
    const since = this.strangers.flatMap(({ pair: [one, other] }) =>
      one === ticket.userId ? other : other === ticket.userId ? one : [],
    );
    const blocked = since.length === 0 ? ticket.blocked : new Set([...ticket.blocked, ...since]);
    this.put(ticket.userId, { is: 'waiting', ticket: { ...ticket, blocked } });
  }

  /** The same ticket, a wave older: nothing that its owner would see. */
  keep(ticket: Ticket): void {
    this.places.set(ticket.userId, { is: 'waiting', ticket });
    this.waiting.set(ticket.userId, ticket);
  }

  put(userId: UserId, standing: Standing): void {
    const before = this.waiting.get(userId);
    if (before !== undefined) {
      this.waiting.delete(userId);
      this.census.remove(before);
    }
    if (standing.is === 'idle') {
      this.places.delete(userId);
      this.away.delete(userId);
    } else this.places.set(userId, standing);
    if (standing.is === 'waiting') {
      this.waiting.set(userId, standing.ticket);
      this.census.add(standing.ticket);
    }
    this.tell({ type: 'moved', userId, to: standing.is });
  }

  tell(effect: PoolEffect): void {
    this.effects.push(effect);
  }

  /** What has been told since the last time. */
  done(): PoolEffect[] {
    const { effects } = this;
    this.effects = [];
    return effects;
  }
}
