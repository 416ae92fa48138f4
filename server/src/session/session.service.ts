import { Injectable } from '@nestjs/common';
import type { RouteAnswer, RouteInput } from '@greenroom/shared/http/route';
import type { QuestionId, SessionId, UserId } from '@greenroom/shared/lib/id';
import { roundLeftMs } from '@greenroom/shared/session/clock';
import { independenceOf } from '@greenroom/shared/session/independence';
import type { SessionCard, listSessions } from '@greenroom/shared/session/session.api';
import { type SessionState, currentRound, ownRound } from '@greenroom/shared/session/session-state';
import { In, LessThan, Not } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import type { Actor } from '../http/actor.ts';
import { SessionDeparture } from './session-departure.ts';
import { SessionEntity, SessionParticipantEntity } from './session.entity.ts';
import { SessionStore } from './session-store.ts';

const pageSize = 30;
type Filter = RouteInput<typeof listSessions>['query'];

@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionStore,
    private readonly departure: SessionDeparture,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list({ status, phase, before }: Filter, actor: Actor): Promise<RouteAnswer<typeof listSessions>> {
    const ids = await this.idsOf(actor.userId);
    const rows = await this.database.read.find(SessionEntity, {
      where: {
        id: In(ids),
        ...(phase && { phase }),
        ...(before !== undefined && { createdAt: LessThan(before) }),
        ...(status && { status: status === 'open' ? Not('ended') : 'ended' }),
      },
      order: { createdAt: 'DESC', id: 'ASC' },
      take: pageSize + 1,
    });
    const sessions = await Promise.all(
      rows.slice(0, pageSize).map((row) => this.present(row, actor.userId as UserId)),
    );
    return { sessions, hasMore: rows.length > pageSize };
  }

  async delete(sessionId: SessionId, actor: Actor): Promise<void> {
    await this.sessions.ofPerson(sessionId, actor.userId);
    const afterCommit = await this.database.write((manager) =>
      this.departure.departIn(manager, actor.userId, [sessionId]),
    );
    await afterCommit();
  }

  private async idsOf(userId: string): Promise<string[]> {
    const rows = await this.database.read.findBy(SessionParticipantEntity, { userId });
    return rows.map(({ sessionId }) => sessionId);
  }

  private async present(row: SessionEntity, userId: UserId): Promise<SessionCard> {
    const { state, content } = await this.sessions.load(row.id as SessionId);
    const round = currentRound(state);
    const wasOpened = (id: string) =>
      state.rounds.some(({ reveals }) => reveals[id as QuestionId]?.openedMs != null);
    const isOpen = row.status !== 'ended';
    const { mode } = row;
    // Titles of a round in progress would tell what is still to come.
    const opened = row.questionIds.filter((id) => (!isOpen && mode === 'solo') || wasOpened(id));
    const { id, plan, title, phase, status, createdAt, endedAt } = row;
    return {
      ...{
        id: id as SessionId,
        mode,
        plan,
        title,
        phase,
        status,
        createdAt,
        endedAt,
        ...presentOwn(state, userId),
      },
      // What one may ask them is no question that was asked.
      questionTitles: opened
        .map((questionId) => content(questionId as QuestionId))
        .filter(({ type }) => type !== 'to-ask')
        .map(({ title: asked }) => asked),
      leftMs: isOpen ? Math.max(0, roundLeftMs(round.clock, this.clock.now())) : null,
    };
  }
}

/** Of two, each card tells of the round in which its reader was the candidate. */
function presentOwn(state: SessionState, userId: UserId) {
  const round = ownRound(state, userId);
  const { setup, end, selfScores } = round;
  const isOwn = setup.candidateId === userId;
  return {
    jobRole: setup.jobRole,
    level: setup.level,
    independence: isOwn && end !== null ? independenceOf(round) : null,
    isSelfScored: isOwn && selfScores.length > 0,
  };
}
