import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId } from '@greenroom/shared/lib/id';
import type { FreezeReason } from '@greenroom/shared/session/clock';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { currentRound } from '@greenroom/shared/session/session-state';
import { type Presence, Connections } from '../realtime/connections.ts';
import { type LiveSession, SessionStore } from './session-store.ts';

/** Waits of which the candidate's own browser is the end: they are over when it is gone, or back. */
const endedByReturn: readonly FreezeReason[] = ['drop', 'restart'];
export const endedByLeaving: readonly FreezeReason[] = ['loading', 'microphone'];

/** The clock stands while the candidate is not there: a lost line, a closed tab and a restart cost nothing. */
@Injectable()
export class RoundPresence {
  constructor(
    private readonly sessions: SessionStore,
    private readonly connections: Connections,
  ) {
    connections.onLeft((presence) => this.leave(presence));
  }

  /** The candidate is here: whatever absence stopped the clock is over. */
  async arrive(sessionId: SessionId, userId: string): Promise<LiveSession> {
    return this.sessions.change(sessionId, null, ({ state }) => {
      const round = currentRound(state);
      const isHere = this.connections.isPresent(userId, sessionId);
      if (round.setup.candidateId !== userId || round.status !== 'running' || !isHere) return [];
      return endedByReturn
        .filter((reason) => round.clock.freezes[reason] !== undefined)
        .map((reason): SessionFact => ({ type: 'clock:thawed', reason }));
    });
  }

  private async leave({ sessionId, connection, isOnly }: Presence): Promise<void> {
    if (isOnly) await this.depart(sessionId as SessionId, connection.lastSeenAt).catch(ignoreDeleted);
    if (this.connections.inSession(sessionId).length === 0) this.sessions.forget(sessionId);
  }

  /**
   * Somebody is gone since `lastSeenAt`, which a lost line tells later than it happened: even after a bell that rang for
   * nobody. Whether the candidate is left is asked of the round: a guest who signs in leaves as one and is due as another.
   */
  private async depart(sessionId: SessionId, lastSeenAt: number): Promise<void> {
    await this.sessions.change(sessionId, null, ({ state }): SessionFact[] => {
      const round = currentRound(state);
      const isHere = this.connections.isPresent(round.setup.candidateId, sessionId);
      const isTooEarlyBell = Math.max(lastSeenAt, round.clock.decidedAt) < (round.bell?.at ?? 0);
      if ((round.status !== 'running' && !isTooEarlyBell) || isHere) return [];
      const waits = endedByLeaving.filter((reason) => round.clock.freezes[reason] !== undefined);
      const dropped: SessionFact[] =
        round.clock.freezes.drop === undefined
          ? [{ type: 'clock:frozen', reason: 'drop', since: lastSeenAt }]
          : [];
      return [...dropped, ...waits.map((reason): SessionFact => ({ type: 'clock:thawed', reason }))];
    });
  }
}

/** Whoever deletes a session leaves it as well. */
function ignoreDeleted(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
}
