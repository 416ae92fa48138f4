import { Injectable } from '@nestjs/common';
import type { SessionId } from '@greenroom/shared/lib/id';
import { independenceOf } from '@greenroom/shared/session/independence';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { questionsAhead, sessionStatus } from '@greenroom/shared/session/session-status';
import { type SessionState, currentRound } from '@greenroom/shared/session/session-state';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.ts';
import { QuestionSightings } from '../question/question-sightings.ts';
import { SessionEntity, SessionParticipantEntity } from './session.entity.ts';

/** Keeps the tables that lists read in step with the log, in the log's own transaction. */
@Injectable()
export class SessionProjection {
  constructor(
    private readonly database: Database,
    private readonly sightings: QuestionSightings,
  ) {}

  async create(manager: EntityManager, session: { id: SessionId; state: SessionState }): Promise<void> {
    const { setup } = currentRound(session.state);
    const { slug: plan, title, phase } = setup.plan;
    const { mode, createdAt } = session.state;
    const { jobRole, level } = setup;
    const fixed = { id: session.id, mode, plan, title, phase, jobRole, level, createdAt };
    await this.database.appendWith(manager, SessionEntity, {
      ...fixed,
      ...changing(session.state, createdAt),
    });
    for (const userId of session.state.participants) {
      await this.database.appendWith(manager, SessionParticipantEntity, { sessionId: session.id, userId });
    }
  }

  async update(
    manager: EntityManager,
    change: { session: { id: SessionId; state: SessionState }; facts: readonly SessionFact[]; now: number },
  ): Promise<void> {
    const { session, facts, now } = change;
    const to = changing(session.state, now);
    await this.database.updateWith(manager, SessionEntity, { where: { id: session.id }, to });
    const { candidateId } = currentRound(session.state).setup;
    for (const fact of facts) {
      if (fact.type !== 'question:opened') continue;
      await this.sightings.add(manager, {
        userId: candidateId,
        questionId: fact.questionId,
        kind: 'attempt',
        sessionId: session.id,
        at: now,
      });
    }
  }
}

/** While it is open, all that may still come; afterwards what was asked, and nothing of a round that never began. */
function questionsOf(state: SessionState): string[] {
  if (state.pair !== null && sessionStatus(state) !== 'ended') return questionsAhead(state);
  const held = state.pair === null ? state.rounds : state.rounds.filter(({ status }) => status !== 'ready');
  return held.flatMap(({ setup }) => setup.questions.map(({ questionId }) => questionId as string));
}

/** Where a second round was never held, when the first one ended. */
function endedAtOf(state: SessionState): number | null {
  const held = sessionStatus(state) === 'ended' ? state.rounds.findLast(({ end }) => end !== null) : null;
  return currentRound(state).end?.at ?? held?.end?.at ?? null;
}

function changing(state: SessionState, now: number) {
  const round = currentRound(state);
  return {
    status: sessionStatus(state),
    questionIds: questionsOf(state),
    version: state.version,
    touchedAt: now,
    endedAt: endedAtOf(state),
    selfScoredAt: round.selfScores.length > 0 ? now : null,
    independence: round.end === null ? null : independenceOf(round),
  };
}
