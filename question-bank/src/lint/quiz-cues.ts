import type { Question, QuestionOf } from '@greenroom/shared/question/question.schema';
import type { Bank } from '../bank.ts';
import { error, type LintContext, type Remark, type Rule } from './rule.ts';

type Quiz = QuestionOf<'quiz'>;
const isQuiz = (question: Question): question is Quiz => question.type === 'quiz';
const catchAll = /^(all|none|both|neither) (of )?(the )?(above|these|those|them|options|answers)\b/i;
const sizeForShare = 20;

const lengths = (quiz: Quiz, correct: boolean) =>
  quiz.options.filter((option) => option.correct === correct).map(({ text }) => text.length);

function median(numbers: number[]): number {
  const ordered = [...numbers].sort((a, b) => a - b);
  const upper = ordered[Math.floor(ordered.length / 2)] ?? 0;
  const lower = ordered[Math.floor((ordered.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}

/** Very short options differ by a factor without telling anything: 12 characters are always allowed. */
const isTooLong = (quiz: Quiz) =>
  Math.max(...lengths(quiz, true)) > Math.max(12, 1.5 * median(lengths(quiz, false)));
const isKeyLongest = (quiz: Quiz) => Math.max(...lengths(quiz, true)) > Math.max(...lengths(quiz, false));

function judge(quiz: Quiz, { at }: LintContext): Remark[] {
  const options = at(quiz, ['options']);
  const keys = quiz.options.filter(({ correct }) => correct).length;
  const ids = new Set(quiz.options.map(({ id }) => id));
  const remarks: Remark[] = [];
  if (ids.size < quiz.options.length) remarks.push(error(options, 'two options have the same id'));
  if (quiz.choice === 'single' && keys !== 1)
    remarks.push(error(options, `single choice with ${keys} correct options`));
  if (keys === 0 || keys === quiz.options.length)
    return [...remarks, error(options, 'needs correct and incorrect options')];
  if (isTooLong(quiz))
    remarks.push(error(options, 'the key is more than 1.5 times as long as the median distractor'));
  for (const [index, { text }] of quiz.options.entries()) {
    if (catchAll.test(text))
      remarks.push(error(at(quiz, ['options', index, 'text']), 'no all or none of the above'));
  }
  return remarks;
}

function judgeFiles(quizzes: Quiz[], { at, isQuizFile }: LintContext): Remark[] {
  const files = new Map<string, Quiz[]>();
  for (const quiz of quizzes.filter(isQuizFile)) {
    const { file } = at(quiz, []);
    files.set(file, [...(files.get(file) ?? []), quiz]);
  }
  return [...files].flatMap(([file, items]) => {
    const share = items.filter(isKeyLongest).length / items.length;
    if (items.length > 25) return [error({ file, line: 1 }, `${items.length} items, at most 25 a file`)];
    if (share <= 0.4) return [];
    const message = `the key is the longest option in ${Math.round(share * 100)} % of ${items.length} items, at most 40 %`;
    return items.length >= sizeForShare ? [error({ file, line: 1 }, message)] : [];
  });
}

/** Nothing but knowledge may point to the right option. */
export const quizCues: Rule = (bank: Bank, context) => {
  const quizzes = [...bank.questions.values()].filter(isQuiz);
  return [...quizzes.flatMap((quiz) => judge(quiz, context)), ...judgeFiles(quizzes, context)];
};
