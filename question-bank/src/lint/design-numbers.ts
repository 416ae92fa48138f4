import type { QuestionOf } from '@greenroom/shared/question/question.schema';
import { evaluate } from './arithmetic.ts';
import { eachQuestion, error, warning, type LintContext, type Remark } from './rule.ts';

const checkParts = ['requirements', 'entities', 'api', 'high-level'] as const;

function judgeEstimates(question: QuestionOf<'design'>, { at }: LintContext): Remark[] {
  return question.estimation.flatMap(({ id, formula, inputs, value }, index) => {
    const place = () => at(question, ['estimation', index]);
    const unused = Object.keys(inputs).filter((name) => !new RegExp(`\\b${name}\\b`).test(formula));
    const remarks = unused.map((name) => warning(place(), `${id}: the formula does not use ${name}`));
    try {
      const result = evaluate(formula, inputs);
      const isNear = Math.abs(result - value) <= Math.abs(value) * 0.01;
      return isNear
        ? remarks
        : [...remarks, error(place(), `${id}: ${formula} gives ${result}, not ${value}`)];
    } catch (reason) {
      return [...remarks, error(place(), `${id}: ${(reason as Error).message}`)];
    }
  });
}

function judgeChecks(question: QuestionOf<'design'>, { at }: LintContext): Remark[] {
  return checkParts.flatMap((part) => {
    const { length } = question.checks[part];
    return length >= 3 && length <= 5
      ? []
      : [error(at(question, ['checks', part]), `${length} checks, 3 to 5`)];
  });
}

/** Every estimate recomputes from its inputs, and every step has its checks. */
export const designNumbers = eachQuestion((question, context) =>
  question.type === 'design' ? [...judgeEstimates(question, context), ...judgeChecks(question, context)] : [],
);
