import type { QuestionId } from '../lib/id.ts';
import type { Hint } from '../question/question-part.schema.ts';
import { type RoundContent, isInterviewQuestion, questionsOf } from './round-content.ts';
import { type RoundState, revealsOf } from './session-state.ts';

/** Most probes after one spoken answer, and most deep dives in one round (domain page, Solo). */
export const maxProbes = 2;
export const maxDeepDives = 2;

/** What a spoken answer is given: 30 s to think, 3 min to answer, 90 s a probe; a deep dive has 6 min. */
export const talkMs = { think: 30_000, answer: 180_000, probe: 90_000, deepDive: 360_000 } as const;

/** Running time at which work on the question began (its approach step, else the first step that works on it); null before. */
export function approachBeganMs(round: RoundState, questionId: QuestionId): number | null {
  const { steps } = round.setup.plan;
  const uses = steps
    .map((step, index) => ({ step, index }))
    .filter(({ step }) => questionsOf(round, step).includes(questionId));
  if (uses.some(({ step }) => step.activity === 'talk')) return revealsOf(round, questionId).openedMs;
  const approach = uses.find(({ step }) => step.activity === 'approach');
  const first = approach ?? uses.find(({ step }) => step.activity !== 'clarify' && step.activity !== 'words');
  return first === undefined ? null : (round.stepStarts[first.index] ?? null);
}

/** The hint that comes next and the running time from which it may be asked for; null once all are shown or none exist. */
export function nextHint(
  round: RoundState,
  questionId: QuestionId,
  content: RoundContent,
): { hint: Hint; fromMs: number | null } | null {
  const question = content(questionId);
  if (!isInterviewQuestion(question)) return null;
  const hint = question.hints[revealsOf(round, questionId).hints.length];
  if (hint === undefined) return null;
  const began = approachBeganMs(round, questionId);
  return { hint, fromMs: began === null ? null : began + hint.after_min * 60_000 * round.setup.timeFactor };
}
