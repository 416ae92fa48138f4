import type { QuestionId, UserId } from '../lib/id.ts';
import type { DesignPart } from '../question/question-design.schema.ts';
import type { Judgement } from '../judgement/judgement.schema.ts';
import type { RunReport } from '../run/run.schema.ts';
import type { Language } from '../vocabulary/language.ts';
import type { FreezeReason, RoundClock } from './clock.ts';
import type { PairState } from '../pair/pair-state.ts';
import type { DocumentMark, Manner, RoundSetup, SelfScore, SessionMode } from './session-event.ts';

/** ready: no clock yet · running · belled: zero has passed, typing goes on · ended: final. */
export type RoundStatus = 'ready' | 'running' | 'belled' | 'ended';

/** What the server has shown of one question, each with the running time at which it did. */
export interface Reveals {
  openedMs: number | null;
  asked: { text: string; match: number | null; atMs: number }[];
  /** By a human interviewer, from the list. */
  answered: { index: number; manner: Manner; atMs: number }[];
  volunteered: number[];
  hints: { level: 1 | 2 | 3; atMs: number; manner: Manner }[];
  followUps: { index: number; manner: Manner }[];
  probes: { index: number; atMs: number; manner: Manner }[];
  checks: DesignPart[];
  deepDives: { index: number; atMs: number }[];
}

/** One run of the visible tests: by whom, at which running time, and how the server found it. */
export interface RecordedRun {
  by: UserId | null;
  language: Language;
  atMs: number;
  report: RunReport;
}

/** One time the clock stood: at which running time, why, and for how long (null while it still does). */
export interface Freeze {
  reason: FreezeReason;
  atMs: number;
  since: number;
  lastedMs: number | null;
}

export interface RoundState {
  setup: RoundSetup;
  status: RoundStatus;
  clock: RoundClock;
  /** Running time at which each step began; index as in the plan. */
  stepStarts: number[];
  reveals: Partial<Record<QuestionId, Reveals>>;
  swappedFrom: QuestionId[];
  freezes: Freeze[];
  bell: { at: number; documents: DocumentMark[] } | null;
  end: { at: number; reason: 'finished' | 'early' | 'abandoned'; documents: DocumentMark[] } | null;
  selfScores: SelfScore[];
  /** Runs by question, oldest first. */
  runs: Partial<Record<QuestionId, RecordedRun[]>>;
  judgements: Judgement[];
}

export interface SessionState {
  mode: SessionMode;
  participants: UserId[];
  /** Guests who signed in since: by the id of now, those they were here under before, the first one first. */
  cameAs: Partial<Record<UserId, UserId[]>>;
  createdAt: number;
  version: number;
  rounds: RoundState[];
  /** Index of the round in hand: a pair's rounds are all prepared at once. */
  roundIndex: number;
  /** The meeting of two; null alone. */
  pair: PairState | null;
}

export const noReveals: Readonly<Reveals> = {
  openedMs: null,
  asked: [],
  answered: [],
  volunteered: [],
  hints: [],
  followUps: [],
  probes: [],
  checks: [],
  deepDives: [],
};

/** What was shown of a question so far. */
export function revealsOf(round: RoundState, questionId: QuestionId): Reveals {
  return round.reveals[questionId] ?? noReveals;
}

/**
 * The round whose result is this person's: of two, the one in which they were the candidate. Who never became one, since the
 * meeting was over before that, is shown the last one that was held.
 */
export function ownRound(state: SessionState, userId: UserId): RoundState {
  const own = state.rounds.find(({ setup }) => setup.candidateId === userId) ?? currentRound(state);
  const isOver = state.pair !== null && state.pair.revealed !== null;
  const held = state.rounds.findLast(({ end }) => end !== null);
  return isOver && own.end === null ? (held ?? own) : own;
}

/** The round in hand. Every session has one from its first moment on. */
export function currentRound(state: SessionState): RoundState {
  const round = state.rounds[state.roundIndex];
  if (!round) throw new Error('a session without a round');
  return round;
}
