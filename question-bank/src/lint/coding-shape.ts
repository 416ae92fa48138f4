import type { TestCase } from '@greenroom/shared/question/question-code.schema';
import type { QuestionOf } from '@greenroom/shared/question/question.schema';
import { codingLanguages, type Language } from '@greenroom/shared/vocabulary/language';
import { casesOf } from './published.ts';
import { error, warning, type LintContext, type Remark, type Rule } from './rule.ts';

type Coding = QuestionOf<'coding'>;
const needed: readonly Language[] = ['python', 'javascript'];
const offered = codingLanguages.filter((language) => language !== 'csharp' && language !== 'rust');

function judgeCase(question: Coding, testCase: TestCase): string[] {
  const reasons: string[] = [];
  const hasExpected = 'expected' in testCase;
  if (hasExpected === (testCase.error !== undefined)) reasons.push('needs exactly one of expected and error');
  const { input } = testCase;
  if (question.kind === 'stdio' && typeof input !== 'string')
    reasons.push('the input of a stdio case is text');
  if (question.kind === 'function') {
    const count = question.signature?.params.length;
    if (!Array.isArray(input)) reasons.push('the input of a function case is its list of arguments');
    else if (input.length !== count) reasons.push(`${input.length} arguments for ${count} parameters`);
  }
  return reasons;
}

function judgeTests(question: Coding, { at }: LintContext): Remark[] {
  const { visible, hidden } = question.tests;
  const remarks: Remark[] = [];
  if (visible.length < 3)
    remarks.push(error(at(question, ['tests', 'visible']), `${visible.length} visible tests, at least 3`));
  if (hidden.length < 7)
    remarks.push(error(at(question, ['tests', 'hidden']), `${hidden.length} hidden tests, at least 7`));
  for (const list of ['visible', 'hidden'] as const) {
    question.tests[list].forEach((testCase, index) => {
      const place = () => at(question, ['tests', list, index]);
      remarks.push(...judgeCase(question, testCase).map((reason) => error(place(), reason)));
    });
  }
  return remarks;
}

function judgeSources(question: Coding, { at }: LintContext): Remark[] {
  const remarks: Remark[] = [];
  const languages = question.kind === 'mongo' ? (['mongo'] as const) : needed;
  for (const language of languages) {
    if (!question.solutions[language])
      remarks.push(error(at(question, ['solutions']), `no solution in ${language}`));
    if (!question.starters[language])
      remarks.push(error(at(question, ['starters']), `no starter in ${language}`));
  }
  const missing = question.kind === 'mongo' ? [] : offered.filter((language) => !question.starters[language]);
  if (missing.length > 0)
    remarks.push(warning(at(question, ['starters']), `no starter in ${missing.join(', ')}`));
  if (question.wrong.length === 0)
    remarks.push(error(at(question, ['wrong']), 'no wrong solution for any common mistake'));
  if (question.kind === 'function' && !question.signature)
    remarks.push(error(at(question, []), 'a function needs a signature'));
  const name = question.signature?.name;
  if (name && !/^[a-z][a-z0-9_]*$/.test(name))
    remarks.push(error(at(question, ['signature', 'name']), `${name} is no name in every language`));
  if (question.kind === 'mongo' && !question.collections)
    remarks.push(error(at(question, []), 'a mongo query needs collections'));
  return remarks;
}

/** Enough tests, each well formed and with its own uuid; starters, solutions and wrong solutions to run them on. */
export const codingShape: Rule = (bank, context) => {
  const codings = [...bank.questions.values()].filter((question) => question.type === 'coding');
  const seen = new Map<string, string>();
  const repeated = codings.flatMap((question) =>
    casesOf(question).flatMap(({ uuid }) => {
      const other = seen.get(uuid);
      seen.set(uuid, question.slug);
      return other ? [error(context.at(question, ['tests']), `test ${uuid} stands in ${other} already`)] : [];
    }),
  );
  return [
    ...codings.flatMap((question) => [...judgeTests(question, context), ...judgeSources(question, context)]),
    ...repeated,
  ];
};
