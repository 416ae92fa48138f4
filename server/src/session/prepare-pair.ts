import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DocumentId, QuestionId, RoundId, SessionId, UserId } from '@greenroom/shared/lib/id';
import { type DrawnRound, drawMeeting } from '@greenroom/shared/pairing/draw-meeting';
import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import type { RoundPlan } from '@greenroom/shared/round-plan/round-plan.schema';
import type { RoundSetup, SessionFact } from '@greenroom/shared/session/session-event';
import type { Language } from '@greenroom/shared/vocabulary/language';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.ts';
import { DocumentService } from '../document/document.service.ts';
import { QuestionBank } from '../question/question-bank.ts';
import { CandidateHistory } from './candidate-history.ts';
import { random } from './random.ts';
import { SessionStore } from './session-store.ts';

export interface Attendee extends Pick<Wish, 'jobRole' | 'level'> {
  userId: UserId;
  /** What they answer in as candidate. */
  language: Language;
}

export interface Meeting extends Pick<Wish, 'phase' | 'length' | 'ways' | 'medium'> {
  /** The first round's candidate, then its interviewer. */
  people: readonly [Attendee, Attendee];
  areStrangers: boolean;
  /** What both have met already, one as the interviewer: drawn only where the bank has nothing else. */
  known?: readonly QuestionId[];
}

/** Runs in the transaction that makes the session; throwing unmakes it. */
type AlongWith = (manager: EntityManager, sessionId: SessionId) => Promise<void>;
type History = Awaited<ReturnType<CandidateHistory['of']>>;
interface Side extends Attendee {
  history: History;
}
interface Sides {
  candidate: Side;
  interviewer: Side;
}

/** Sets up a meeting of two: its rounds with their questions and documents, and the first facts, all in one transaction. */
@Injectable()
export class PreparePair {
  constructor(
    private readonly bank: QuestionBank,
    private readonly history: CandidateHistory,
    private readonly sessions: SessionStore,
    private readonly documents: DocumentService,
    private readonly database: Database,
  ) {}

  async prepare(meeting: Meeting, alongWith: AlongWith = async () => undefined): Promise<SessionId> {
    const plan = this.bank.plan(`${meeting.phase}-${meeting.length}`);
    const [first, second] = await Promise.all([
      this.sideOf(meeting.people[0], meeting.known),
      this.sideOf(meeting.people[1], meeting.known),
    ]);
    const sides = [
      { candidate: first, interviewer: second },
      ...(meeting.ways === 'both' ? [{ candidate: second, interviewer: first }] : []),
    ];
    const rounds = this.drawRounds(plan, sides);
    const { ways, medium, areStrangers } = meeting;
    const facts: SessionFact[] = [
      { type: 'session:created', mode: 'pair', participants: [first.userId, second.userId] },
      { type: 'pair:met', ways, medium, areStrangers },
      ...rounds.map((round): SessionFact => ({ type: 'round:prepared', round })),
    ];
    const sessionId = randomUUID() as SessionId;
    const state = await this.database.write(async (manager) => {
      await this.history.assertThere(manager, [first.userId, second.userId]);
      await this.documents.create(manager, documentsOf(rounds, sessionId));
      const made = await this.sessions.create(manager, sessionId, facts);
      await alongWith(manager, sessionId);
      return made;
    });
    this.sessions.created(sessionId, state);
    return sessionId;
  }

  private async sideOf(person: Attendee, known: readonly QuestionId[] = []): Promise<Side> {
    const history = await this.history.of(person.userId);
    const seenAt = new Map([...history.seenAt, ...known.map((id) => [id, history.now] as const)]);
    return { ...person, history: { ...history, seenAt } };
  }

  private drawRounds(plan: RoundPlan, sides: readonly Sides[]): RoundSetup[] {
    const bank = this.bank.questionsFor(plan);
    const drawn = drawMeeting(
      sides.map(({ candidate: { jobRole, level, history }, interviewer }) => ({
        ...{ plan, jobRole, level, bank, random, seenAt: history.seenAt, now: history.now },
        doneByInterviewer: new Set(interviewer.history.seenAt.keys()),
      })),
    );
    return sides.flatMap((both, index) => {
      const questions = drawn[index];
      return questions === undefined ? [] : setUp(plan, both, questions);
    });
  }
}

function setUp(plan: RoundPlan, { candidate, interviewer }: Sides, drawn: DrawnRound): RoundSetup {
  const { jobRole, level, language, history } = candidate;
  return {
    ...{ id: randomUUID() as RoundId, plan, jobRole, level, language, ...drawn },
    candidateId: candidate.userId,
    interviewerId: interviewer.userId,
    timeFactor: Math.max(history.timeFactor, interviewer.history.timeFactor),
    workDocumentId: randomUUID() as DocumentId,
    notes: [candidate, interviewer].map(({ userId }) => ({ userId, documentId: randomUUID() as DocumentId })),
  };
}

function documentsOf(rounds: readonly RoundSetup[], sessionId: SessionId) {
  return rounds.flatMap(({ workDocumentId, notes }) => [
    { id: workDocumentId, sessionId, kind: 'work' as const, ownerId: null },
    ...notes.map(({ userId, documentId }) => ({
      ...{ id: documentId, sessionId, kind: 'notes' as const, ownerId: userId },
    })),
  ]);
}
