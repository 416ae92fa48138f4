import { Injectable } from '@nestjs/common';
import { notesText } from '@greenroom/shared/document/field';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import type { Result } from '@greenroom/shared/result/result.schema';
import { assertAllowed } from '@greenroom/shared/session/round-move';
import type { SelfScore } from '@greenroom/shared/session/session-event';
import { type RoundState, ownRound } from '@greenroom/shared/session/session-state';
import { isInterviewQuestion } from '@greenroom/shared/session/round-content';
import { DocumentService } from '../document/document.service.ts';
import type { Actor } from '../http/actor.ts';
import { OpenRounds, assertNoneOpen } from '../question/open-rounds.ts';
import { QuestionBank } from '../question/question-bank.ts';
import { RecordingService } from '../recording/recording.service.ts';
import { type LiveSession, SessionStore } from '../session/session-store.ts';
import { readWorks } from './both-works.ts';
import { nextStep } from './next-step.ts';
import { presentResult } from './result.presenter.ts';

@Injectable()
export class ResultService {
  constructor(
    private readonly sessions: SessionStore,
    private readonly documents: DocumentService,
    private readonly bank: QuestionBank,
    private readonly recordings: RecordingService,
    private readonly openRounds: OpenRounds,
  ) {}

  async show(sessionId: SessionId, actor: Actor): Promise<Result> {
    const session = await this.sessions.ofPerson(sessionId, actor.userId);
    const round = ownRound(session.state, actor.userId as UserId);
    if (round.end === null) throw new AppError('state-refused', 'The result opens when the round has ended.');
    // With two, everything opens together: nothing colours what they say of each other.
    if (session.state.pair !== null && session.state.pair.revealed === null)
      throw new AppError('state-refused', 'The result opens with the scorecards.');
    await assertNoneOpen(
      this.openRounds,
      actor.userId,
      round.setup.questions.map(({ questionId }) => questionId),
    );
    const works = {
      ...(await readWorks(this.documents, round)),
      spoken: new Set((await this.recordings.list(sessionId, actor.userId)).map(({ field }) => field)),
    };
    const notes = await this.notesOf(round, actor.userId as UserId);
    // What a candidate thinks of themselves is not for who led the round.
    const isOwn = round.setup.candidateId === actor.userId;
    const seen = isOwn ? round : { ...round, selfScores: [] };
    return presentResult(
      { ...session, round: seen },
      { works, notes, next: nextStep(round, this.bank.plans) },
    );
  }

  /** Scores may be changed later; the log keeps every version. A line that is not in the round's rubrics is refused. */
  async setSelfScore(sessionId: SessionId, actor: Actor, scores: SelfScore[]): Promise<void> {
    await this.sessions.ofPerson(sessionId, actor.userId);
    await this.sessions.change(sessionId, actor.userId as UserId, (session) => {
      const round = ownRound(session.state, actor.userId as UserId);
      if (round.setup.candidateId !== actor.userId)
        throw new AppError('state-refused', 'Who was not the candidate has nothing of their own to score.');
      assertAllowed(round, 'selfScore');
      assertKnownLines({ ...session, round }, scores);
      return [{ type: 'self-score:set', scores, roundId: round.setup.id }];
    });
  }

  private async notesOf(round: RoundState, userId: UserId): Promise<string> {
    const notes = round.setup.notes.find((entry) => entry.userId === userId);
    return notes === undefined
      ? ''
      : (await this.documents.at(notes.documentId)).getText(notesText).toString();
  }
}

type Ended = LiveSession & { round: RoundState };

function assertKnownLines({ round, content }: Ended, scores: readonly SelfScore[]): void {
  const drawn = round.setup.questions.map(({ questionId }) => content(questionId));
  const lines = new Set(
    drawn.filter(isInterviewQuestion).flatMap(({ id, rubric }) => rubric.map((line) => `${id} ${line.id}`)),
  );
  const keys = scores.map(({ questionId, criterionId }) => `${questionId} ${criterionId}`);
  if (keys.every((key) => lines.has(key)) && new Set(keys).size === keys.length) return;
  throw new AppError('input-invalid', 'A score for a line that this round does not have, or twice for one.', {
    issues: [{ path: 'body.scores', rule: 'lines of the round’s rubrics, each once' }],
  });
}
