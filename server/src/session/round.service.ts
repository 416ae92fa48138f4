import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { QuestionId, SessionId, UserId } from '@greenroom/shared/lib/id';
import { isDue } from '@greenroom/shared/pair/ending-move';
import { isLedByPerson, leads } from '@greenroom/shared/pair/pair-room';
import { drawQuestions } from '@greenroom/shared/session/draw-questions';
import { openNext } from '@greenroom/shared/session/interview-move';
import type { RoundContent } from '@greenroom/shared/session/round-content';
import {
  type RoundMove,
  advanceMove,
  assertAllowed,
  beginRoundMove,
  finishMove,
} from '@greenroom/shared/session/round-move';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { type RoundState, type SessionState, currentRound } from '@greenroom/shared/session/session-state';
import { DocumentService } from '../document/document.service.ts';
import type { Actor } from '../http/actor.ts';
import { QuestionBank } from '../question/question-bank.ts';
import { CandidateHistory } from './candidate-history.ts';
import { random } from './random.ts';
import { type Decide, type LiveSession, SessionStore } from './session-store.ts';

type Reason = 'pause' | 'loading' | 'microphone';
type Reveal = (round: RoundState, content: RoundContent, now: number) => SessionFact;

/** A candidate's moves in a solo round. Each loads through the person, asks the move table, and appends facts. */
@Injectable()
export class RoundService {
  constructor(
    private readonly sessions: SessionStore,
    private readonly documents: DocumentService,
    private readonly bank: QuestionBank,
    private readonly history: CandidateHistory,
  ) {}

  begin(sessionId: SessionId, actor: Actor): Promise<LiveSession> {
    return this.change(sessionId, actor, ({ state, content }, { now }) => {
      assertAlone(state);
      return beginRoundMove(state, content, now);
    });
  }

  advance(sessionId: SessionId, actor: Actor, stepId: string): Promise<LiveSession> {
    return this.change(sessionId, actor, ({ state, content }, { now }) =>
      advanceMove(state, { stepId, cause: 'next' }, { content, now }),
    );
  }

  finish(sessionId: SessionId, actor: Actor): Promise<LiveSession> {
    return this.change(sessionId, actor, async ({ state }, { now, manager }) => {
      const round = currentRound(state);
      assertAllowed(round, 'finish');
      if (isLedByPerson(state) && !isDue(round, now))
        throw new AppError('state-refused', 'Before its last step a round of two ends when both agree.');
      return [finishMove(round, now, await this.documents.marks(manager, documentsOf(round)))];
    });
  }

  freeze(sessionId: SessionId, actor: Actor, reason: Reason): Promise<LiveSession> {
    return this.change(sessionId, actor, ({ state }, { now }) => {
      const round = currentRound(state);
      assertAlone(state);
      assertAllowed(round, 'freeze');
      return round.clock.freezes[reason] === undefined ? [{ type: 'clock:frozen', reason, since: now }] : [];
    });
  }

  thaw(sessionId: SessionId, actor: Actor, reason: Reason): Promise<LiveSession> {
    return this.change(sessionId, actor, ({ state }) => {
      return currentRound(state).clock.freezes[reason] === undefined
        ? []
        : [{ type: 'clock:thawed', reason }];
    });
  }

  /** The next question of a spoken step, by whoever leads the round. */
  open(sessionId: SessionId, actor: Actor): Promise<LiveSession> {
    return this.change(sessionId, actor, ({ state }) => {
      assertAllowed(currentRound(state), 'reveal' satisfies RoundMove);
      return [openNext(currentRound(state))];
    });
  }

  /** One reveal of the server as interviewer. */
  reveal(sessionId: SessionId, actor: Actor, reveal: Reveal): Promise<LiveSession> {
    return this.change(sessionId, actor, ({ state, content }, { now }) => {
      const round = currentRound(state);
      assertAlone(state);
      assertAllowed(round, 'reveal' satisfies RoundMove);
      return [reveal(round, content, now)];
    });
  }

  /** "Another": the first question of the longest slot is drawn anew, once a round. */
  async swap(sessionId: SessionId, actor: Actor): Promise<LiveSession> {
    const { seenAt } = await this.history.of(actor.userId);
    return this.change(sessionId, actor, ({ state, content }, { now }) => {
      const round = currentRound(state);
      assertAlone(state);
      assertAllowed(round, 'swap');
      if (round.swappedFrom.length > 0)
        throw new AppError('nothing-left', 'A round gives one other question.');
      const from = mainQuestion(round, content);
      const { plan, jobRole, level, questions } = round.setup;
      const slot = plan.slots.find(({ id }) =>
        questions.some((drawn) => drawn.questionId === from && drawn.slot === id),
      );
      if (slot === undefined) throw new AppError('nothing-left', 'This round has nothing to draw anew.');
      const only = { ...plan, slots: [{ ...slot, count: 1 }] };
      const without = new Set(questions.map(({ questionId }) => questionId));
      const [to] = drawQuestions({
        plan: only,
        jobRole,
        level,
        bank: this.bank.questions,
        seenAt,
        wanted: [],
        without,
        now,
        random,
      });
      return to === undefined ? [] : [{ type: 'question:swapped', from, to }];
    });
  }

  private async change(sessionId: SessionId, actor: Actor, decide: Decide): Promise<LiveSession> {
    return this.sessions.change(sessionId, actor.userId as UserId, (session, at) => {
      if (!session.state.participants.includes(actor.userId as UserId))
        throw new AppError('not-found', 'There is no such session.');
      if (!leads(session.state, currentRound(session.state), actor.userId as UserId))
        throw new AppError('not-allowed', 'This is for the other one in the round to do.');
      return decide(session, at);
    });
  }
}

/** What the server does as interviewer, and stopping the clock for oneself, belong to a round without a human one. */
function assertAlone(state: SessionState): void {
  if (isLedByPerson(state)) throw new AppError('not-allowed', 'In this round a person asks.');
}

/** The work and everybody's notes. */
export function documentsOf(round: RoundState) {
  return [round.setup.workDocumentId, ...round.setup.notes.map(({ documentId }) => documentId)];
}

/** What a candidate means by "another": the question with the most time. */
function mainQuestion(round: RoundState, content: RoundContent): QuestionId {
  const [first] = round.setup.questions
    .map(({ questionId }) => content(questionId))
    .sort((left, right) => right.time.max - left.time.max);
  if (first === undefined) throw new AppError('nothing-left', 'This round has no question to change.');
  return first.id;
}
