import { field } from '@greenroom/shared/document/field';
import type { Judgement } from '@greenroom/shared/judgement/judgement.schema';
import type { Question } from '@greenroom/shared/question/question.schema';
import { judgeQuiz, judgeShortAnswer } from '@greenroom/shared/result/judge';
import type { Outcome, Written } from '@greenroom/shared/result/result.schema';
import type { Work } from './work.ts';
import { hasOwnWords } from './written.ts';

/** What an outcome is made from. `judgement` is that of the code at the bell, once a browser has run it. */
export interface Answered {
  atBell: Work;
  /** Fields that were answered aloud. */
  spoken: ReadonlySet<string>;
  written: readonly Written[];
  judgement: Judgement | undefined;
}

export function outcomeOf(question: Question, { atBell, spoken, written, judgement }: Answered): Outcome {
  if (question.type === 'quiz') return judgeQuiz(question, atBell.chosen(question));
  if (question.type === 'short-answer') return judgeShortAnswer(question, mainText(question, atBell));
  if (judgement !== undefined) return outcomeOfTests(judgement);
  const hasSpoken = [...spoken].some((key) => key.startsWith(`answer/${question.id}/`));
  const hasFound = atBell.findings(question.id).length > 0;
  const hasWritten = hasFound || written.some((entry) => hasOwnWords(question, entry));
  return hasSpoken || hasWritten ? 'not-judged' : 'not-reached';
}

export const mainText = (question: Question, work: Work) => work.text(field.answer(question.id, 'main'));

function outcomeOfTests({ report: { tests } }: Judgement): Outcome {
  const passed = tests.filter(({ status }) => status === 'pass').length;
  if (passed === tests.length) return 'right';
  return passed > 0 ? 'partly' : 'wrong';
}
