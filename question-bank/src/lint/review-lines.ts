import type { QuestionOf } from '@greenroom/shared/question/question.schema';
import { runtimeOf } from '@greenroom/shared/run/runtime';
import { newSide } from './patch.ts';
import { eachQuestion, error, type LintContext, type Remark } from './rule.ts';

type Review = QuestionOf<'review'>;

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n');

function judgeRanges(question: Review, { at }: LintContext): Remark[] {
  return (['issues', 'decoys'] as const).flatMap((key) =>
    question[key].flatMap(({ file, lines: [first, last] }, index) => {
      const text = question.files[file];
      const place = () => at(question, [key, index]);
      if (text === undefined) return [error(place(), `${file} is not among the files shown`)];
      const count = linesOf(text).length;
      const fits = first >= 1 && first <= last && last <= count;
      return fits ? [] : [error(place(), `lines ${first}–${last} of ${file}, which has ${count}`)];
    }),
  );
}

function judgeDiff(question: Review, { at }: LintContext): Remark[] {
  if (question.diff === undefined) {
    return question.kind === 'review' ? [error(at(question, ['kind']), 'a review shows a diff')] : [];
  }
  const place = at(question, ['diff']);
  const sides = [...newSide(question.diff)];
  if (sides.length === 0) return [error(place, 'no unified diff')];
  return sides.flatMap(([file, stated]) => {
    const text = question.files[file];
    if (text === undefined) return [error(place, `${file} of the diff is not among the files shown`)];
    const lines = linesOf(text);
    const off = [...stated].find(([number, line]) => lines[number - 1] !== line);
    return off ? [error(place, `line ${off[0]} of ${file} differs between the diff and the file`)] : [];
  });
}

/** A repair is judged by running the failing test, so both have to be there in a language that runs. */
function judgeRun(question: Review, { at }: LintContext): Remark[] {
  const { kind, run, files, fixed, language } = question;
  if (kind !== 'debug') return run ? [error(at(question, ['run']), 'only a debug item is run')] : [];
  if (!run) {
    const isRunnable = runtimeOf({}, language) !== null;
    return isRunnable
      ? [error(at(question, ['kind']), `${language} is run: say run.entry and run.edit`)]
      : [];
  }
  const missing = [run.entry, run.edit].filter((file) => files[file] === undefined);
  const remarks = missing.map((file) => error(at(question, ['run']), `${file} is not among the files shown`));
  if (fixed[run.edit] === undefined)
    remarks.push(error(at(question, ['run']), `${run.edit} has no fixed version`));
  return remarks;
}

function judge(question: Review, context: LintContext): Remark[] {
  const { at } = context;
  const categories = new Set(question.issues.map(({ category }) => category));
  const remarks = [
    ...judgeRanges(question, context),
    ...judgeDiff(question, context),
    ...judgeRun(question, context),
  ];
  const { length } = question.issues;
  if (length < 3) remarks.push(error(at(question, ['issues']), `${length} issues, at least 3`));
  if (categories.size < 2) remarks.push(error(at(question, ['issues']), 'all issues are of one category'));
  if (Object.keys(question.fixed).length === 0) remarks.push(error(at(question, []), 'no fixed version'));
  for (const file of Object.keys(question.fixed)) {
    if (question.fixed[file] === question.files[file])
      remarks.push(error(at(question, ['fixed', file]), `${file} is not changed by the fix`));
  }
  return remarks;
}

/** Issues and decoys point at lines that exist, the diff ends in the files shown, and a repair can be run. */
export const reviewLines = eachQuestion((question, context) =>
  question.type === 'review' ? judge(question, context) : [],
);
