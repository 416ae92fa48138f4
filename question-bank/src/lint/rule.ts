import type { Question } from '@greenroom/shared/question/question.schema';
import type { Bank } from '../bank.ts';
import type { Place } from '../origin.ts';
import type { Reading } from '../read-bank.ts';
import type { Path } from '../source.ts';
import type { Coverage } from './coverage.schema.ts';
import type { Verified } from '../verify/verified.ts';
import type { Published } from './published.ts';

/** What a rule says about one place. A warning is for a person to judge; an error keeps the bank from shipping. */
export interface Remark extends Place {
  severity: 'error' | 'warning';
  message: string;
}

export interface Finding extends Remark {
  rule: string;
}

/** What a rule may look at besides the questions themselves. */
export interface LintContext extends Pick<Reading, 'problems' | 'locate'> {
  /** Where a part of a question stands. */
  at(question: Question, path: Path): Place;
  /** True for an item that shares its file with others. */
  isQuizFile(question: Question): boolean;
  published: Published;
  verified: Verified;
  coverage: Coverage;
}

export type Rule = (bank: Bank, context: LintContext) => Remark[];

export const error = (place: Place, message: string): Remark => ({ ...place, severity: 'error', message });
export const warning = (place: Place, message: string): Remark => ({
  ...place,
  severity: 'warning',
  message,
});

/** A rule that looks at the questions one by one. */
export const eachQuestion =
  (look: (question: Question, context: LintContext) => Remark[]): Rule =>
  (bank, context) =>
    [...bank.questions.values()].flatMap((question) => look(question, context));
