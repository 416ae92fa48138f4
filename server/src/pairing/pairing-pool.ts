import { AppError } from '@greenroom/shared/http/error';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { type SearchStep, searchPairs } from '@greenroom/shared/pairing/find-pairs';
import { fitOf } from '@greenroom/shared/pairing/fit';
import { meetingTerms } from '@greenroom/shared/pairing/meeting-terms';
import { nextWidening } from '@greenroom/shared/pairing/next-widening';
import type { Widening } from '@greenroom/shared/pairing/pairing.schema';
import { mayMeet, type Pair, type Ticket } from '@greenroom/shared/pairing/ticket';
import { PoolCensus } from './pool-census.ts';
import type { PoolEffect, ReadyCheck, Request, Standing } from './pool-standing.ts';

export const readyCheckMs = 20_000;
/** Up to so many who wait, somebody who fits perfectly is not kept for a wave that would hardly find better. */
const atOnceAmong = 16;

const idle: Standing = { is: 'idle' };
const gone = () => new AppError('gone', 'This pairing is over.');

/**
 * Who waits for a partner, who is asked whether they are there, and who has been given a room. Every method reads and changes the
 * state in one go, without an await, and answers what is to be done about it: nobody is ever in two places.
 */
export class PairingPool {
  readonly census = new PoolCensus();
  private readonly places = new Map<UserId, Exclude<Standing, { is: 'idle' }>>();
  private readonly waiting = new Map<UserId, Ticket>();
  private readonly checks = new Map<string, ReadyCheck>();
  /** Those of who waits that are not here just now: nobody is found for them, and the place is kept. */
  private readonly away = new Set<UserId>();
  /** Blocks since this server started: what a ticket brings along may be older, and it may be in a ready check now. */
  private readonly strangers: [UserId, UserId][] = [];
  private effects: PoolEffect[] = [];

  constructor(private readonly source: { random: () => number; newId: () => string }) {}

  get size(): number {
    return this.waiting.size;
  }

  get tickets(): readonly Ticket[] {
    return [...this.waiting.values()];
  }

  standingOf(userId: string): Standing {
    return this.places.get(userId as UserId) ?? idle;
  }

  /** A ticket in hand: waiting, or in a ready check that may still bring it back. */
  ticketOf(userId: UserId): Ticket | null {
    const standing = this.standingOf(userId);
    if (standing.is === 'waiting') return standing.ticket;
    return standing.is === 'found' ? inPair(standing.check, userId).own : null;
  }

  /** Asks for a partner, or changes what was asked for and keeps the wait. In a ready check it changes nothing. */
  join(request: Request, now: number): PoolEffect[] {
    this.away.delete(request.userId);
    const standing = this.standingOf(request.userId);
    if (standing.is === 'found') return [];
    const before = standing.is === 'waiting' ? standing.ticket : null;
    const isSame = before !== null && JSON.stringify(before.wish) === JSON.stringify(request.wish);
    const { since = now, missed = 0, isFront = false } = before ?? {};
    const blocked = new Set([...(before?.blocked ?? []), ...request.blocked]);
    this.wait({ ...request, since, missed, isFront, agreed: isSame ? before.agreed : [], blocked });
    this.pairAtOnce(request.userId, now);
    return this.done();
  }

  /** After a restart: the ticket as it was, for when its owner is back. */
  restore(ticket: Ticket): PoolEffect[] {
    if (this.standingOf(ticket.userId).is !== 'idle') return [];
    this.away.add(ticket.userId);
    this.wait(ticket);
    return this.done();
  }

  /** Nobody is found for somebody who is not here. Joining again ends it. */
  depart(userId: UserId): void {
    if (this.places.has(userId)) this.away.add(userId);
  }

  leave(userId: string): PoolEffect[] {
    const standing = this.standingOf(userId);
    if (standing.is === 'found') {
      if (!isAgreed(standing.check)) this.callOff(standing.check, userId as UserId);
    } else if (standing.is !== 'idle') this.place(userId as UserId, idle);
    return this.done();
  }

  /** Gives up what the server has asked for, and nothing else. */
  widen(userId: string, widening: Widening, now: number): PoolEffect[] {
    const standing = this.standingOf(userId);
    if (standing.is === 'waiting' && standing.ticket.agreed.includes(widening)) return [];
    if (standing.is !== 'waiting' || nextWidening(standing.ticket, now) !== widening)
      throw new AppError('state-refused', 'Nothing of this kind was asked for.');
    const { ticket } = standing;
    this.wait({ ...ticket, agreed: [...ticket.agreed, widening] });
    this.pairAtOnce(ticket.userId, now, Infinity);
    return this.done();
  }

  /** Saying it again, from another tab say, changes nothing. */
  accept(checkId: string, userId: string, now: number): PoolEffect[] {
    const check = this.checkOf(checkId, userId);
    if (isAgreed(check)) return [];
    if (now >= check.expiresAt) throw gone();
    check.accepted.add(userId as UserId);
    this.tell({ type: 'moved', userId: userId as UserId, to: 'found' });
    if (isAgreed(check)) this.tell({ type: 'agreed', check });
    return this.done();
  }

  decline(checkId: string, userId: string): PoolEffect[] {
    const check = this.checkOf(checkId, userId);
    if (isAgreed(check)) throw gone();
    this.callOff(check, userId as UserId);
    return this.done();
  }

  /** The time of a ready check is over: who was silent loses the place, who was there goes to the front. */
  expire(checkId: string): PoolEffect[] {
    const check = this.checks.get(checkId);
    if (check === undefined || isAgreed(check)) return [];
    this.checks.delete(checkId);
    for (const ticket of check.pair) {
      if (check.accepted.has(ticket.userId)) this.wait({ ...ticket, isFront: true });
      else this.miss(ticket.userId, 'no-show');
    }
    return this.done();
  }

  /** The room of two who agreed is ready, or could not be made: then both wait on, at the front. */
  settle(checkId: string, sessionId: SessionId | null): PoolEffect[] {
    const check = this.checks.get(checkId);
    if (check === undefined) return [];
    this.checks.delete(checkId);
    for (const ticket of check.pair) {
      // Erased meanwhile.
      if (!this.isIn(check, ticket.userId)) continue;
      if (sessionId === null) this.wait({ ...ticket, isFront: true });
      else this.place(ticket.userId, { is: 'paired', sessionId });
    }
    return this.done();
  }

  /** Two people have met by another door: their tickets are done with. Refuses where one of them is in a ready check. */
  meetElsewhere(people: readonly UserId[], sessionId: SessionId): PoolEffect[] {
    for (const userId of people)
      if (this.standingOf(userId).is !== 'found') this.place(userId, { is: 'paired', sessionId });
    return this.done();
  }

  /** The room was entered, or nobody comes to look any more. */
  forget(userId: UserId, sessionId: SessionId): PoolEffect[] {
    const standing = this.standingOf(userId);
    if (standing.is === 'paired' && standing.sessionId === sessionId) this.place(userId, idle);
    return this.done();
  }

  /** From now on these two never meet; a ready check between them is off, and nobody is to blame. */
  block(one: UserId, other: UserId): PoolEffect[] {
    this.strangers.push([one, other], [other, one]);
    const standing = this.standingOf(one);
    if (standing.is === 'found' && !isAgreed(standing.check) && this.isIn(standing.check, other)) {
      this.checks.delete(standing.check.id);
      for (const ticket of standing.check.pair) this.wait({ ...ticket, isFront: true });
    }
    for (const ticket of this.tickets)
      if (ticket.userId === one || ticket.userId === other) this.wait(ticket);
    return this.done();
  }

  /** Taken back; what a ticket in hand brought along stays until it is asked anew. */
  unblock(one: UserId, other: UserId): PoolEffect[] {
    for (const [userId, whom] of [
      [one, other],
      [other, one],
    ]) {
      const at = this.strangers.findIndex((pair) => pair[0] === userId && pair[1] === whom);
      if (at !== -1) this.strangers.splice(at, 1);
    }
    return [];
  }

  /** A person is gone for good: no trace, no blame, and the partner goes to the front. */
  remove(userId: UserId): PoolEffect[] {
    const standing = this.standingOf(userId);
    if (standing.is === 'found' && !isAgreed(standing.check)) this.callOff(standing.check, userId, false);
    else this.place(userId, idle);
    return this.done();
  }

  /** Few people, or no longer few. */
  setLenient(isLenient: boolean): PoolEffect[] {
    for (const ticket of this.tickets)
      if (ticket.isLenient !== isLenient) this.wait({ ...ticket, isLenient });
    return this.done();
  }

  /**
   * One wave, a step a time. Whom it finds is paired there and then, provided that both still wait as they did when it
   * began; who is left has missed it.
   */
  *wave(now: number): Generator<PoolEffect[]> {
    const { random } = this.source;
    for (const step of searchPairs(this.here, now, random)) {
      this.take(step, now);
      yield this.done();
    }
  }

  private get here(): readonly Ticket[] {
    return this.away.size === 0 ? this.tickets : this.tickets.filter(({ userId }) => !this.away.has(userId));
  }

  private take(step: SearchStep, now: number): void {
    const isStill = (ticket: Ticket) =>
      this.waiting.get(ticket.userId) === ticket && !this.away.has(ticket.userId);
    if ('left' in step) {
      if (isStill(step.left)) this.keep({ ...step.left, missed: step.left.missed + 1 });
    } else if (step.pair.every(isStill)) this.check(step.pair, now);
  }

  private pairAtOnce(userId: UserId, now: number, farthest = 0): void {
    const ticket = this.waiting.get(userId);
    if (ticket === undefined || this.away.has(userId) || this.waiting.size > atOnceAmong + 1) return;
    const fits = (other: Ticket) => (fitOf(ticket, other) ?? NaN) <= farthest;
    const [partner] = this.here
      .filter((other) => other !== ticket && mayMeet(ticket, other) && fits(other))
      .sort((one, other) => Number(other.isFront) - Number(one.isFront) || one.since - other.since);
    if (partner !== undefined) this.check([partner, ticket], now);
  }

  private check(pair: Pair, now: number): void {
    const check: ReadyCheck = {
      ...{ id: this.source.newId(), pair, terms: meetingTerms(pair), accepted: new Set() },
      ...{ beganAt: now, expiresAt: now + readyCheckMs },
    };
    this.checks.set(check.id, check);
    for (const { userId } of pair) this.place(userId, { is: 'found', check });
    this.tell({ type: 'found', check });
  }

  /** Who calls it off is out; the other one waits on at the front, and is not offered the same person again. */
  private callOff(check: ReadyCheck, by: UserId, isOutcome = true): void {
    const { other } = inPair(check, by);
    this.checks.delete(check.id);
    if (isOutcome) this.miss(by, 'declined');
    else this.place(by, idle);
    this.wait({ ...other, isFront: true, blocked: new Set([...other.blocked, by]) });
  }

  private miss(userId: UserId, outcome: 'no-show' | 'declined'): void {
    this.tell({ type: 'missed', userId, outcome });
    this.place(userId, idle);
  }

  private wait(ticket: Ticket): void {
    const since = this.strangers.filter(([userId]) => userId === ticket.userId).map(([, other]) => other);
    const blocked = since.length === 0 ? ticket.blocked : new Set([...ticket.blocked, ...since]);
    this.place(ticket.userId, { is: 'waiting', ticket: { ...ticket, blocked } });
  }

  /** The same ticket, a wave older: nothing that its owner would see. */
  private keep(ticket: Ticket): void {
    this.places.set(ticket.userId, { is: 'waiting', ticket });
    this.waiting.set(ticket.userId, ticket);
  }

  private place(userId: UserId, standing: Standing): void {
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

  private checkOf(checkId: string, userId: string): ReadyCheck {
    const check = this.checks.get(checkId);
    if (check === undefined || !this.isIn(check, userId as UserId)) throw gone();
    return check;
  }

  private isIn(check: ReadyCheck, userId: UserId): boolean {
    const standing = this.standingOf(userId);
    return standing.is === 'found' && standing.check === check;
  }

  private tell(effect: PoolEffect): void {
    this.effects.push(effect);
  }

  private done(): PoolEffect[] {
    const { effects } = this;
    this.effects = [];
    return effects;
  }
}

export function isAgreed({ pair, accepted }: ReadyCheck): boolean {
  return pair.every(({ userId }) => accepted.has(userId));
}

function inPair({ pair: [one, other] }: ReadyCheck, userId: UserId): { own: Ticket; other: Ticket } {
  return one.userId === userId ? { own: one, other } : { own: other, other: one };
}
