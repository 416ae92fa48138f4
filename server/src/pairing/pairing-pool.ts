import { AppError } from '@greenroom/shared/http/error';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { type SearchStep, searchPairs } from '@greenroom/shared/pairing/find-pairs';
import { fitOf } from '@greenroom/shared/pairing/fit';
import { meetingTerms } from '@greenroom/shared/pairing/meeting-terms';
import { nextWidening } from '@greenroom/shared/pairing/next-widening';
import type { Widening } from '@greenroom/shared/pairing/pairing.schema';
import { mayMeet, type Pair, type Ticket } from '@greenroom/shared/pairing/ticket';
import type { PoolCensus } from './pool-census.ts';
import { idle, PoolPlaces } from './pool-places.ts';
import type { PoolEffect, ReadyCheck, Request, Standing } from './pool-standing.ts';

export const readyCheckMs = 20_000;
/** Up to so many who wait, somebody who fits perfectly is not kept for a wave that would hardly find better. */
const atOnceAmong = 16;

const gone = () => new AppError('gone', 'This pairing is over.');

/**
 * Who waits for a partner, who is asked whether they are there, and who has been given a room. Every method reads and changes the
 * state in one go, without an await, and answers what is to be done about it: nobody is ever in two places.
 */
export class PairingPool {
  private readonly places = new PoolPlaces();
  private readonly checks = new Map<string, ReadyCheck>();
  private areLenient: boolean | null = null;

  constructor(private readonly source: { random: () => number; newId: () => string }) {}

  get size(): number {
    return this.places.size;
  }

  get tickets(): readonly Ticket[] {
    return this.places.tickets;
  }

  get census(): PoolCensus {
    return this.places.census;
  }

  standingOf(userId: string): Standing {
    return this.places.of(userId);
  }

  /** A ticket in hand: waiting, or in a ready check that may still bring it back. */
  ticketOf(userId: UserId): Ticket | null {
    const standing = this.standingOf(userId);
    if (standing.is === 'waiting') return standing.ticket;
    return standing.is === 'found' ? inPair(standing.check, userId).own : null;
  }

  /** Asks for a partner, or changes what was asked for and keeps the wait. In a ready check it changes nothing. */
  join(request: Request, now: number): PoolEffect[] {
    this.places.setAway(request.userId, false);
    const standing = this.standingOf(request.userId);
    if (standing.is === 'found') return [];
    const before = standing.is === 'waiting' ? standing.ticket : null;
    const isSame = before !== null && JSON.stringify(before.wish) === JSON.stringify(request.wish);
    const owed = this.places.takeOwed(request.userId, now);
    const { since = owed ?? now, missed = 0, isFront = owed !== null } = before ?? {};
    const blocked = new Set([...(before?.blocked ?? []), ...request.blocked]);
    this.places.wait({ ...request, since, missed, isFront, agreed: isSame ? before.agreed : [], blocked });
    this.pairAtOnce(request.userId, now);
    return this.places.done();
  }

  /** After a restart: the ticket as it was, for when its owner is back. */
  restore(ticket: Ticket): PoolEffect[] {
    if (this.standingOf(ticket.userId).is !== 'idle') return [];
    this.places.setAway(ticket.userId, true);
    this.places.wait(ticket);
    return this.places.done();
  }

  /** Nobody is found for somebody who is not here. Joining again ends it. */
  depart(userId: UserId): void {
    if (this.standingOf(userId).is !== 'idle') this.places.setAway(userId, true);
  }

  leave(userId: string): PoolEffect[] {
    const standing = this.standingOf(userId);
    if (standing.is === 'found') {
      if (!isAgreed(standing.check)) this.callOff(standing.check, userId as UserId);
    } else if (standing.is !== 'idle') this.places.put(userId as UserId, idle);
    return this.places.done();
  }

  /** Gives up what the server has asked for, and nothing else. */
  widen(userId: string, widening: Widening, now: number): PoolEffect[] {
    const standing = this.standingOf(userId);
    if (standing.is === 'waiting' && standing.ticket.agreed.includes(widening)) return [];
    if (standing.is !== 'waiting' || nextWidening(standing.ticket, now) !== widening)
      throw new AppError('state-refused', 'Nothing of this kind was asked for.');
    const { ticket } = standing;
    this.places.wait({ ...ticket, agreed: [...ticket.agreed, widening] });
    this.pairAtOnce(ticket.userId, now, Infinity);
    return this.places.done();
  }

  /** Saying it again, from another tab say, changes nothing. */
  accept(checkId: string, userId: string, now: number): PoolEffect[] {
    const check = this.checkOf(checkId, userId);
    if (isAgreed(check)) return [];
    if (now >= check.expiresAt) throw gone();
    check.accepted.add(userId as UserId);
    this.places.tell({ type: 'moved', userId: userId as UserId, to: 'found' });
    if (isAgreed(check)) this.places.tell({ type: 'agreed', check });
    return this.places.done();
  }

  decline(checkId: string, userId: string): PoolEffect[] {
    const check = this.checkOf(checkId, userId);
    if (isAgreed(check)) throw gone();
    this.callOff(check, userId as UserId);
    return this.places.done();
  }

  /** The time of a ready check is over: who was silent loses the place, who was there goes to the front. */
  expire(checkId: string): PoolEffect[] {
    const check = this.checks.get(checkId);
    if (check === undefined || isAgreed(check)) return [];
    this.checks.delete(checkId);
    for (const ticket of check.pair) {
      if (check.accepted.has(ticket.userId)) this.places.wait({ ...ticket, isFront: true });
      else this.miss(ticket.userId, 'no-show');
    }
    return this.places.done();
  }

  /** The room of two who agreed is ready, or could not be made: then both wait on, at the front. */
  settle(checkId: string, sessionId: SessionId | null): PoolEffect[] {
    const check = this.checks.get(checkId);
    if (check === undefined) return [];
    this.checks.delete(checkId);
    for (const ticket of check.pair) {
      // Erased meanwhile.
      if (!this.places.isIn(check, ticket.userId)) continue;
      if (sessionId === null) this.places.wait({ ...ticket, isFront: true });
      else this.places.put(ticket.userId, { is: 'paired', sessionId });
    }
    return this.places.done();
  }

  /** Two people have met by another door: their tickets are done with. Refuses where one of them is in a ready check. */
  meetElsewhere(people: readonly UserId[], sessionId: SessionId): PoolEffect[] {
    for (const userId of people)
      if (this.standingOf(userId).is !== 'found') this.places.put(userId, { is: 'paired', sessionId });
    return this.places.done();
  }

  /** The room was entered, or nobody comes to look any more. */
  forget(userId: UserId, sessionId: SessionId): PoolEffect[] {
    const standing = this.standingOf(userId);
    if (standing.is === 'paired' && standing.sessionId === sessionId) this.places.put(userId, idle);
    return this.places.done();
  }

  /** Back from a room in which nobody was, one goes to the front with the wait kept, until then. */
  owe(userId: UserId, since: number, until: number): PoolEffect[] {
    this.places.owe(userId, since, until);
    return [];
  }

  /** From now on these two never meet; a ready check between them is off, and nobody is to blame. */
  block(one: UserId, other: UserId, now: number): PoolEffect[] {
    const standing = this.standingOf(one);
    if (standing.is === 'found' && !isAgreed(standing.check) && this.places.isIn(standing.check, other)) {
      this.checks.delete(standing.check.id);
      for (const ticket of standing.check.pair) this.places.wait({ ...ticket, isFront: true });
    }
    this.places.block(one, other, now);
    return this.places.done();
  }

  /** Taken back; what a ticket in hand brought along stays until it is asked anew. */
  unblock(one: UserId, other: UserId): PoolEffect[] {
    this.places.unblock(one, other);
    return [];
  }

  /** A person is gone for good: no trace, no blame, and the partner goes to the front. */
  remove(userId: UserId): PoolEffect[] {
    const standing = this.standingOf(userId);
    if (standing.is === 'found' && !isAgreed(standing.check)) this.callOff(standing.check, userId, false);
    else this.places.put(userId, idle);
    return this.places.done();
  }

  /** Few people, or no longer few. */
  setLenient(isLenient: boolean): PoolEffect[] {
    if (this.areLenient === isLenient) return [];
    this.areLenient = isLenient;
    for (const ticket of this.tickets) this.places.wait({ ...ticket, isLenient });
    return this.places.done();
  }

  /**
   * One wave, a step a time. Whom it finds is paired there and then, provided that both still wait as they did when it
   * began; who is left has missed it.
   */
  *wave(now: number): Generator<PoolEffect[]> {
    const { random } = this.source;
    for (const step of searchPairs(this.places.here, now, random)) {
      this.take(step, now);
      yield this.places.done();
    }
  }

  private take(step: SearchStep, now: number): void {
    const isStill = (ticket: Ticket) => this.places.isStill(ticket);
    if ('left' in step) {
      if (isStill(step.left)) this.places.keep({ ...step.left, missed: step.left.missed + 1 });
    } else if (step.pair.every(isStill)) this.check(step.pair, now);
  }

  private pairAtOnce(userId: UserId, now: number, farthest = 0): void {
    const ticket = this.places.waitingOf(userId);
    if (ticket === undefined || !this.places.isStill(ticket) || this.size > atOnceAmong + 1) return;
    const fits = (other: Ticket) => (fitOf(ticket, other) ?? NaN) <= farthest;
    const [partner] = this.places.here
      .filter((other) => other !== ticket && mayMeet(ticket, other) && fits(other))
      .sort(byWait);
    if (partner === undefined) return;
    this.check(byWait(ticket, partner) < 0 ? [ticket, partner] : [partner, ticket], now);
  }

  private check(pair: Pair, now: number): void {
    const check: ReadyCheck = {
      ...{ id: this.source.newId(), pair, terms: meetingTerms(pair), accepted: new Set() },
      ...{ beganAt: now, expiresAt: now + readyCheckMs },
    };
    this.checks.set(check.id, check);
    for (const { userId } of pair) this.places.put(userId, { is: 'found', check });
    this.places.tell({ type: 'found', check });
  }

  /** Who calls it off is out; the other one waits on at the front, and is not offered the same person again. */
  private callOff(check: ReadyCheck, by: UserId, isOutcome = true): void {
    const { other } = inPair(check, by);
    this.checks.delete(check.id);
    if (isOutcome) this.miss(by, 'declined');
    else this.places.put(by, idle);
    this.places.wait({ ...other, isFront: true, blocked: new Set([...other.blocked, by]) });
  }

  private miss(userId: UserId, outcome: 'no-show' | 'declined'): void {
    this.places.tell({ type: 'missed', userId, outcome });
    this.places.put(userId, idle);
  }

  private checkOf(checkId: string, userId: string): ReadyCheck {
    const check = this.checks.get(checkId);
    if (check === undefined || !this.places.isIn(check, userId as UserId)) throw gone();
    return check;
  }
}

const byWait = (one: Ticket, other: Ticket) =>
  Number(other.isFront) - Number(one.isFront) || one.since - other.since;

export function isAgreed({ pair, accepted }: ReadyCheck): boolean {
  return pair.every(({ userId }) => accepted.has(userId));
}

function inPair({ pair: [one, other] }: ReadyCheck, userId: UserId): { own: Ticket; other: Ticket } {
  return one.userId === userId ? { own: one, other } : { own: other, other: one };
}
