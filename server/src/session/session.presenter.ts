import type { QuestionId, UserId } from '@greenroom/shared/lib/id';
import { isLedByPerson, roleIn } from '@greenroom/shared/pair/pair-room';
import { maxDeepDives, maxProbes, nextHint } from '@greenroom/shared/session/reveal-timing';
import {
  type RoundContent,
  isInterviewQuestion,
  isSpokenQuestion,
  questionsOf,
} from '@greenroom/shared/session/round-content';
import type { Manner } from '@greenroom/shared/session/session-event';
import { type RoundState, currentRound, revealsOf } from '@greenroom/shared/session/session-state';
import type {
  RevealsView,
  RoundView,
  SessionView,
  StepView,
} from '@greenroom/shared/session/session-view.schema';
import { presentPair } from '../pair/pair.presenter.ts';
import { presentQuestion } from '../question/question.presenter.ts';
import { presentRuns } from './run.presenter.ts';
import { presentRuntimes } from './runtimes.presenter.ts';
import type { LiveSession } from './session-store.ts';

/** The session as its candidate may see it now: what the server has not revealed is not looked up. */
export function presentSession(session: LiveSession, userId: string): SessionView {
  const { id, state, content } = session;
  const round = currentRound(state);
  return {
    id,
    version: state.version,
    mode: state.mode,
    role: roleIn(round, userId as UserId),
    createdAt: state.createdAt,
    pair: presentPair(session, userId as UserId),
    round: presentRound(round, { userId: userId as UserId, content, isLed: isLedByPerson(state) }),
  };
}

interface Seen {
  userId: UserId;
  content: RoundContent;
  /** By a person: then nothing is asked of the server, and what was said aloud is not on the screen. */
  isLed: boolean;
}

function presentRound(round: RoundState, seen: Seen): RoundView {
  const { userId, content, isLed } = seen;
  const { setup, status, clock, stepStarts, freezes } = round;
  const { slug, title, phase, minutes, summary } = setup.plan;
  const open = setup.questions
    .map(({ questionId }) => questionId)
    .filter((id) => revealsOf(round, id).openedMs !== null);
  return {
    id: setup.id,
    status,
    plan: { slug, title, phase, minutes, summary },
    jobRole: setup.jobRole,
    level: setup.level,
    language: setup.language,
    steps: setup.plan.steps.map((_, index) => presentStep(round, index, { open, isLed })),
    clock,
    stepStarts,
    runtimes: presentRuntimes(round, content),
    questions: open.map((questionId) => presentQuestion(content(questionId))),
    reveals: Object.fromEntries(
      open.map((questionId) => [questionId, presentReveals(round, questionId, seen)]),
    ),
    runs: presentRuns(round, userId),
    freezes: freezes.map(({ reason, atMs, lastedMs }) => ({ reason, atMs, lastedMs })),
    canSwap: !isLed && status === 'ready' && round.swappedFrom.length === 0,
    belledAt: round.bell?.at ?? null,
    workDocumentId: setup.workDocumentId,
    notesDocumentId: notesOf(round, userId),
  };
}

function presentStep(
  round: RoundState,
  index: number,
  { open, isLed }: { open: readonly QuestionId[]; isLed: boolean },
): StepView {
  const step = round.setup.plan.steps[index];
  if (step === undefined) throw new Error(`no step ${index}`);
  const questions = questionsOf(round, step);
  const isReached = index <= round.clock.stepIndex && round.status !== 'ready';
  return {
    id: step.id,
    title: step.title,
    minutes: step.minutes * round.setup.timeFactor,
    activity: step.activity,
    // A person asks: the words for somebody alone would be wrong, and the script is the interviewer's.
    cue: isLed ? '' : step.cue_solo,
    isHard: step.hard,
    questionIds: isReached ? questions.filter((id) => open.includes(id)) : [],
    questionCount: questions.length,
  };
}

function presentReveals(round: RoundState, questionId: QuestionId, { content, isLed }: Seen): RevealsView {
  const question = content(questionId);
  const reveals = revealsOf(round, questionId);
  const interview = isInterviewQuestion(question) ? question : null;
  const probes = isSpokenQuestion(question) ? question.probes : [];
  const design = question.type === 'design' ? question : null;
  const hint = isLed ? null : nextHint(round, questionId, content);
  const onScreen = ({ manner }: { manner: Manner }) => manner === 'shown';
  const said = (index: number | null) => (index === null ? null : (interview?.clarifications[index] ?? null));
  const deepDives = design?.deepDives ?? [];
  return {
    openedMs: reveals.openedMs,
    clarifications: [
      ...reveals.asked.map(({ text, match }) => ({
        asked: text,
        question: said(match)?.q ?? null,
        answer: said(match)?.a ?? null,
      })),
      ...reveals.answered.filter(onScreen).map(({ index }) => ({
        asked: null,
        question: said(index)?.q ?? null,
        answer: said(index)?.a ?? null,
      })),
      ...reveals.volunteered.map((index) => ({
        asked: null,
        question: said(index)?.q ?? null,
        answer: said(index)?.a ?? null,
      })),
    ],
    hints: reveals.hints.filter(onScreen).map(({ level }) => ({
      level,
      text: interview?.hints.find((known) => known.level === level)?.text ?? '',
    })),
    nextHint: hint === null || hint.fromMs === null ? null : { level: hint.hint.level, fromMs: hint.fromMs },
    followUps: reveals.followUps
      .filter(onScreen)
      .flatMap(({ index }) => interview?.followups[index]?.ask ?? []),
    probes: reveals.probes.filter(onScreen).flatMap(({ index, atMs }) => {
      const probe = probes[index];
      return probe === undefined ? [] : [{ index, part: probe.part, ask: probe.ask, atMs }];
    }),
    hasMoreProbes: !isLed && reveals.probes.length < Math.min(maxProbes, probes.length),
    checks: reveals.checks.map((part) => ({ part, lines: design?.checks[part] ?? [] })),
    deepDives: reveals.deepDives.flatMap(({ index, atMs }) => {
      const dive = deepDives[index];
      return dive === undefined ? [] : [{ index, topic: dive.topic, prompt: dive.prompt, atMs }];
    }),
    hasMoreDeepDives: !isLed && reveals.deepDives.length < Math.min(maxDeepDives, deepDives.length),
  };
}

function notesOf(round: RoundState, userId: UserId) {
  const notes = round.setup.notes.find((note) => note.userId === userId);
  if (notes === undefined) throw new Error('a participant without notes');
  return notes.documentId;
}
