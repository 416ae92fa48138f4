import { caseHash } from './published.ts';
import { error, type LintContext, type Remark, type Rule } from './rule.ts';
import type { QuestionOf } from '@greenroom/shared/question/question.schema';

function judge(question: QuestionOf<'coding'>, { at, published }: LintContext): Remark[] {
  return (['visible', 'hidden'] as const).flatMap((list) =>
    question.tests[list].flatMap((testCase, index) => {
      const known = published.cases[testCase.uuid];
      if (known === undefined || known === caseHash(testCase)) return [];
      return [
        error(
          at(question, ['tests', list, index]),
          `case ${testCase.uuid} is published: write a new case with a new uuid`,
        ),
      ];
    }),
  );
}

/** A published test case never changes: attempts were judged by it. */
export const immutability: Rule = (bank, context) =>
  [...bank.questions.values()].flatMap((question) =>
    question.type === 'coding' ? judge(question, context) : [],
  );
