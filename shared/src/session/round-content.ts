import { AppError } from '../http/error.ts';
import type { QuestionId } from '../lib/id.ts';
import type { InterviewQuestion, Question, SpokenQuestion } from '../question/question.schema.ts';
import type { Step } from '../round-plan/round-plan.schema.ts';
import { type RoundState, revealsOf } from './session-state.ts';

/** The questions of a round, whole, in the version that was drawn. Only the server has them. */
export type RoundContent = (questionId: QuestionId) => Question;

/** The step in hand; a plan has at least one, and the index never leaves it. */
export function currentStep(round: RoundState): Step {
  const step = round.setup.plan.steps[round.clock.stepIndex];
  if (!step) throw new Error('a round past its last step');
  return step;
}

export function isLastStep(round: RoundState): boolean {
  return round.clock.stepIndex >= round.setup.plan.steps.length - 1;
}

/** Ids of the questions a step works on, in drawing order. */
export function questionsOf(round: RoundState, step: Step): QuestionId[] {
  return round.setup.questions
    .filter((drawn) => step.uses.includes(drawn.slot))
    .map((drawn) => drawn.questionId);
}

/** The question, where it stands open in this round; `not-found` otherwise. */
export function openQuestion(round: RoundState, questionId: QuestionId, content: RoundContent): Question {
  const isDrawn = round.setup.questions.some((drawn) => drawn.questionId === questionId);
  if (!isDrawn || revealsOf(round, questionId).openedMs === null)
    throw new AppError('not-found', 'No such question stands open in this round.');
  return content(questionId);
}

export function isInterviewQuestion(question: Question): question is InterviewQuestion {
  return 'rubric' in question;
}

export function isSpokenQuestion(question: Question): question is SpokenQuestion {
  return 'probes' in question;
}
