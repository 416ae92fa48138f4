import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { awaited, dropLeftMs, meetingOf, partnerOf } from '@greenroom/shared/pair/pair-room';
import { gatherMove } from '@greenroom/shared/pair/reading-move';
import type { FreezeReason } from '@greenroom/shared/session/clock';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { type SessionState, currentRound } from '@greenroom/shared/session/session-state';
import type { Connection } from '../realtime/connection.ts';
import { type Presence, Connections } from '../realtime/connections.ts';
import { type LiveSession, SessionStore } from './session-store.ts';

/** Waits of which the candidate's own browser is the end: they are over when it is gone, or back. */
const endedByReturn: readonly FreezeReason[] = ['drop', 'restart'];
export const endedByLeaving: readonly FreezeReason[] = ['loading', 'microphone'];

/** The clock stands while somebody who is needed is not there: a lost line, a closed tab and a restart cost nothing. */
@Injectable()
export class RoundPresence {
  constructor(
    private readonly sessions: SessionStore,
    private readonly connections: Connections,
  ) {
    connections.onLeft((presence) => this.miss(presence));
  }

  /** A tab comes in. What changes by that is told to everybody else: this one's answer is the session as it is by then. */
  async enter(connection: Connection, sessionId: SessionId): Promise<LiveSession> {
    const { userId } = connection.actor;
    await this.sessions.ofPerson(sessionId, userId);
    this.connections.join(connection, sessionId);
    connection.arriving.add(sessionId);
    try {
      await this.arrive(sessionId, userId);
    } finally {
      connection.arriving.delete(sessionId);
    }
    return this.sessions.load(sessionId);
  }

  leave(connection: Connection, sessionId: SessionId): void {
    this.connections.leave(connection, sessionId);
  }

  /** Somebody is here: whatever absence of theirs stopped the clock is over. */
  private async arrive(sessionId: SessionId, userId: string): Promise<void> {
    await this.sessions.change(sessionId, null, ({ state }, { now }) => {
      const isHere = (person: UserId) => this.connections.isPresent(person, sessionId);
      if (!isHere(userId as UserId)) return [];
      return [...meetAgain(state, userId as UserId, { isHere, now }), ...resume(state, { isHere, now })];
    });
  }

  private async miss({ userId, sessionId, connection, isOnly, cause }: Presence): Promise<void> {
    const gone = { userId: userId as UserId, since: connection.lastSeenAt, cause };
    if (isOnly) await this.depart(sessionId as SessionId, gone).catch(ignoreDeleted);
    if (this.connections.inSession(sessionId).length === 0) this.sessions.forget(sessionId);
  }

  /**
   * Somebody is gone since an instant that a lost line tells later than it happened: even after a bell that rang for
   * nobody. Whether they are left is asked of the round: a guest who signs in leaves as one and is due as another.
   */
  private async depart(sessionId: SessionId, gone: Gone): Promise<void> {
    await this.sessions.change(sessionId, null, ({ state }, { now }): SessionFact[] => {
      const isHere = (person: UserId) => this.connections.isPresent(person, sessionId);
      const round = currentRound(state);
      const missed = partWays(state, gone, isHere);
      const isTooEarlyBell = Math.max(gone.since, round.clock.decidedAt) < (round.bell?.at ?? 0);
      if (awaited(state, round).every(isHere)) return missed;
      if (round.status !== 'running' && !isTooEarlyBell) return missed;
      const waits = endedByLeaving.filter((reason) => round.clock.freezes[reason] !== undefined);
      const canDrop = round.clock.freezes.drop === undefined && dropLeftMs(state, round, now) > 0;
      return [
        ...missed,
        ...(canDrop ? [{ type: 'clock:frozen', reason: 'drop', since: gone.since } as const] : []),
        ...waits.map((reason): SessionFact => ({ type: 'clock:thawed', reason })),
      ];
    });
  }
}

interface Here {
  isHere: (person: UserId) => boolean;
  now: number;
}

/** The clock goes on with everybody back. With one of two, what a restart took is given back: they wait for a partner now. */
function resume(state: SessionState, { isHere, now }: Here): SessionFact[] {
  const round = currentRound(state);
  const stands = (reason: FreezeReason) => round.clock.freezes[reason] !== undefined;
  const thawed = (reason: FreezeReason): SessionFact => ({ type: 'clock:thawed', reason });
  if (round.status !== 'running') return [];
  if (awaited(state, round).every(isHere)) return endedByReturn.filter(stands).map(thawed);
  if (!stands('restart')) return [];
  const canDrop = !stands('drop') && dropLeftMs(state, round, now) > 0;
  return [
    ...(canDrop ? [{ type: 'clock:frozen', reason: 'drop', since: now } as const] : []),
    thawed('restart'),
  ];
}

interface Gone {
  userId: UserId;
  since: number;
  cause: 'left' | 'dropped';
}

/** Of two: who returns is told, the first meeting begins the reading, and who is not there yet counts as away. */
function meetAgain(state: SessionState, userId: UserId, { isHere, now }: Here): SessionFact[] {
  if (state.pair === null) return [];
  const { away } = meetingOf(state);
  const partner = partnerOf(state, userId);
  const back = [userId, partner].filter((person) => away[person] !== undefined && isHere(person));
  const returned = [
    ...back.map((person): SessionFact => ({ type: 'participant:returned', userId: person })),
    ...aloneNoMore(state, back),
  ];
  if (isHere(partner)) return [...returned, ...gatherMove(state, now)];
  const isMissing = away[partner] === undefined;
  const missing: SessionFact = { type: 'participant:left', userId: partner, since: now, cause: 'dropped' };
  return isMissing ? [...returned, missing] : returned;
}

/** Who went on alone could pause; led by a person again, nobody could end that. */
function aloneNoMore(state: SessionState, back: readonly UserId[]): SessionFact[] {
  const { absence } = meetingOf(state);
  if (absence?.choice !== 'alone' || !back.some((person) => person !== absence.by)) return [];
  const { freezes } = currentRound(state).clock;
  return (['pause', ...endedByLeaving] as const)
    .filter((reason) => freezes[reason] !== undefined)
    .map((reason) => ({ type: 'clock:thawed', reason }));
}

function partWays(state: SessionState, gone: Gone, isHere: (person: UserId) => boolean): SessionFact[] {
  const isKnown = state.pair === null || state.pair.away[gone.userId] !== undefined;
  const isParticipant = state.participants.includes(gone.userId);
  return isKnown || !isParticipant || isHere(gone.userId) ? [] : [{ type: 'participant:left', ...gone }];
}

/** Whoever deletes a session leaves it as well. */
function ignoreDeleted(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
}
