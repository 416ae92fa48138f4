import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { RouteInput } from '@greenroom/shared/http/route';
import type { DocumentId, QuestionId, RoundId, SessionId, UserId } from '@greenroom/shared/lib/id';
import { drawQuestions } from '@greenroom/shared/session/draw-questions';
import type { startSolo } from '@greenroom/shared/session/session.api';
import type { RoundSetup } from '@greenroom/shared/session/session-event';
import { Database } from '../database/database.ts';
import { DocumentService } from '../document/document.service.ts';
import type { Actor } from '../http/actor.ts';
import { QuestionBank } from '../question/question-bank.ts';
import { random } from './random.ts';
import { CandidateHistory } from './candidate-history.ts';
import { SessionStore } from './session-store.ts';

type Wish = RouteInput<typeof startSolo>['body'];

/** Sets up a solo round: draws its questions, makes its documents, writes the first facts, all in one transaction. */
@Injectable()
export class PrepareSolo {
  constructor(
    private readonly bank: QuestionBank,
    private readonly history: CandidateHistory,
    private readonly sessions: SessionStore,
    private readonly documents: DocumentService,
    private readonly database: Database,
  ) {}

  async prepare(wish: Wish, actor: Actor): Promise<SessionId> {
    const plan = this.bank.plan(wish.plan);
    if (!plan.modes.includes('solo'))
      throw new AppError('input-invalid', 'This plan is for two people.', {
        issues: [{ path: 'body.plan', rule: 'a solo plan' }],
      });
    const { seenAt, timeFactor, now } = await this.history.of(actor.userId);
    const questions = drawQuestions({
      plan,
      jobRole: wish.jobRole,
      level: wish.level,
      bank: this.bank.questions,
      seenAt,
      wanted: this.wanted(wish),
      without: await this.history.ahead(actor.userId),
      now,
      random,
    });
    const isAsked = questions.some((drawn) => drawn.questionId === wish.questionId);
    if (wish.questionId !== undefined && !isAsked)
      throw new AppError('not-found', 'No step of this plan asks that question.');
    const userId = actor.userId as UserId;
    const workDocumentId = randomUUID() as DocumentId;
    const notesDocumentId = randomUUID() as DocumentId;
    const sessionId = randomUUID() as SessionId;
    const { jobRole, level, language } = wish;
    const round: RoundSetup = {
      ...{
        id: randomUUID() as RoundId,
        plan,
        jobRole,
        level,
        language,
        timeFactor,
        questions,
        workDocumentId,
      },
      candidateId: userId,
      interviewerId: null,
      notes: [{ userId, documentId: notesDocumentId }],
    };
    await this.database.write(async (manager) => {
      await this.documents.create(manager, [
        { id: workDocumentId, sessionId, kind: 'work', ownerId: null },
        { id: notesDocumentId, sessionId, kind: 'notes', ownerId: userId },
      ]);
      await this.sessions.create(manager, sessionId, [
        { type: 'session:created', mode: 'solo', participants: [userId] },
        { type: 'round:prepared', round },
      ]);
    });
    return sessionId;
  }

  private wanted({ questionId, set }: Wish): QuestionId[] {
    if (questionId !== undefined) return [this.bank.question(questionId).id];
    if (set === undefined) return [];
    const slugs = this.bank.set(set).questions;
    return slugs.flatMap((slug) =>
      this.bank.questions.filter((question) => question.slug === slug).map(({ id }) => id),
    );
  }
}
