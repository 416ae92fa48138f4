import type { QuestionId } from '../lib/id.ts';
import type { InterviewQuestion } from '../question/question.schema.ts';
import { languageOf } from '../run/answer-language.ts';
import { runtimeOf } from '../run/runtime.ts';
import { allCases } from '../run/visible-cases.ts';
import { type RoundContent, isInterviewQuestion } from './round-content.ts';
import type { SessionFact } from './session-event.ts';
import { type RoundState, revealsOf } from './session-state.ts';

/** One follow-up a question: the demanding one where the work stands, else the one that helps to see. */
export function followUp(round: RoundState, questionId: QuestionId, content: RoundContent): SessionFact[] {
  const question = content(questionId);
  if (!isInterviewQuestion(question) || revealsOf(round, questionId).followUps.length > 0) return [];
  const wanted = stands(round, question) ? 'strong' : 'weak';
  const index = Math.max(
    0,
    question.followups.findIndex(({ when }) => when === wanted),
  );
  return [{ type: 'follow-up:revealed', questionId, index }];
}

/** Code stands when the last run of its visible tests passed; what cannot be run stands when it took no hint. */
function stands(round: RoundState, question: InterviewQuestion): boolean {
  const lastRun = round.runs[question.id]?.at(-1);
  if (lastRun !== undefined) return lastRun.report.status === 'pass';
  return !canRun(round, question) && revealsOf(round, question.id).hints.length === 0;
}

function canRun(round: RoundState, question: InterviewQuestion): boolean {
  const language = languageOf(question, undefined, round.setup.language);
  return runtimeOf(question, language) !== null && allCases(question).length > 0;
}
