import type { DocumentId, QuestionId, RoundId, UserId } from '../lib/id.ts';
import type { DesignPart } from '../question/question-design.schema.ts';
import type { RoundPlan } from '../round-plan/round-plan.schema.ts';
import type { Judgement } from '../judgement/judgement.schema.ts';
import type { PairFact } from '../pair/pair-event.ts';
import type { RunReport } from '../run/run.schema.ts';
import type { JobRole } from '../vocabulary/job-role.ts';
import type { Language } from '../vocabulary/language.ts';
import type { Level } from '../vocabulary/level.ts';
import type { FreezeReason } from './clock.ts';

export type SessionMode = 'solo' | 'pair';

/** A question as drawn for a slot, with the version it had then: a later edit does not change a round. */
export interface DrawnQuestion {
  slot: string;
  questionId: QuestionId;
  version: number;
}

/** A place in a document's log: everything up to and including `seq`. */
export interface DocumentMark {
  documentId: DocumentId;
  seq: number;
}

/** What an interviewer may choose from for a slot; the first stands until another is chosen. */
export interface Offers {
  slot: string;
  questions: DrawnQuestion[];
  /** Those that the interviewer has done before. */
  known?: QuestionId[];
}

/** How a round was set up. The plan is carried whole, so that a changed bank cannot move a running round's steps. */
export interface RoundSetup {
  id: RoundId;
  plan: RoundPlan;
  candidateId: UserId;
  interviewerId: UserId | null;
  jobRole: JobRole;
  level: Level;
  language: Language;
  timeFactor: number;
  questions: DrawnQuestion[];
  /** Pairs alone; null where the plan has no single question to choose. */
  offers?: Offers | null;
  workDocumentId: DocumentId;
  notes: { userId: UserId; documentId: DocumentId }[];
}

/** One score of a rubric's line that a person gave themselves. */
export interface SelfScore {
  questionId: QuestionId;
  criterionId: string;
  score: 1 | 2 | 3 | 4;
}

/** Whether the interviewer showed something on the candidate's screen or said it: a server alone always shows. */
export type Manner = 'shown' | 'aloud';

/** What may be said of a session: facts, in the past tense, append-only. */
export type SessionFact = OfRound & Fact;

type Fact =
  | { type: 'session:created'; mode: SessionMode; participants: UserId[] }
  | { type: 'participant:merged'; from: UserId; to: UserId }
  | { type: 'round:prepared'; round: RoundSetup }
  | { type: 'question:swapped'; from: QuestionId; to: DrawnQuestion }
  | { type: 'round:begun' }
  | { type: 'step:ended'; stepId: string; cause: 'next' | 'zero' }
  | { type: 'question:opened'; questionId: QuestionId }
  | { type: 'clock:frozen'; reason: FreezeReason; since: number }
  | { type: 'clock:thawed'; reason: FreezeReason }
  | { type: 'clarification:asked'; questionId: QuestionId; text: string; match: number | null }
  | { type: 'clarification:answered'; questionId: QuestionId; index: number; manner: Manner }
  | { type: 'clarification:volunteered'; questionId: QuestionId; index: number }
  | { type: 'hint:revealed'; questionId: QuestionId; level: 1 | 2 | 3; manner?: Manner }
  | { type: 'follow-up:revealed'; questionId: QuestionId; index: number; manner?: Manner }
  | { type: 'probe:revealed'; questionId: QuestionId; index: number; manner?: Manner }
  | { type: 'checks:revealed'; questionId: QuestionId; part: DesignPart }
  | { type: 'deep-dive:revealed'; questionId: QuestionId; index: number }
  | { type: 'run:recorded'; questionId: QuestionId; language: Language; report: RunReport }
  | { type: 'round:belled'; documents: DocumentMark[] }
  | { type: 'round:ended'; reason: 'finished' | 'early' | 'abandoned'; documents: DocumentMark[] }
  | { type: 'code:judged'; judgement: Omit<Judgement, 'judgedAt'> }
  | { type: 'self-score:set'; scores: SelfScore[] }
  | PairFact;

/** A fact about another round than the one in hand names it. */
export interface OfRound {
  roundId?: RoundId;
}

/** A fact with its place in the log: `version` counts from 1 without gaps, `at` is the server's clock, `by` null the server itself. */
export type SessionEvent = SessionFact & { version: number; at: number; by: UserId | null };
