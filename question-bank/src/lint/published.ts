import { createHash } from 'node:crypto';
import type { TestCase } from '@greenroom/shared/question/question-code.schema';
import type { Question } from '@greenroom/shared/question/question.schema';
import type { Bank } from '../bank.ts';

/**
 * What has been shipped, kept in `published.json`: for each question its slug, version and the hash of its content, for
 * each test case its hash. `bank publish` writes it; the rules `identity` and `immutability` compare with it.
 */
export interface Published {
  questions: Record<string, { slug: string; version: number; hash: string }>;
  cases: Record<string, string>;
}

export const nothingPublished: Published = { questions: {}, cases: {} };

const sorted = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const hashOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex').slice(0, 24);

/** What a reference answers follows from the reference and the seed, which are hashed. */
const withoutAnswers = (question: Question): Question =>
  question.type === 'sql'
    ? { ...question, seeds: question.seeds.map(({ expected: _expected, ...seed }) => seed) }
    : question;

/** The hash of what a person reads or a machine judges by; who wrote and reviewed it may change without a new version. */
export function contentHash(question: Question): string {
  const {
    status: _status,
    reviews: _reviews,
    authoring: _authoring,
    version: _version,
    ...content
  } = withoutAnswers(question);
  return hashOf(content);
}

/** `boundary` is bookkeeping of the bank's own, all the rest of a case is what attempts were judged by. */
export function caseHash({ boundary: _boundary, ...testCase }: TestCase): string {
  return hashOf(testCase);
}

export const casesOf = (question: Question): TestCase[] =>
  question.type === 'coding' ? [...question.tests.visible, ...question.tests.hidden] : [];

/** `before` with everything in `bank` that is no draft. What was published once stays listed. */
export function publish(bank: Bank, before: Published): Published {
  const shipped = [...bank.questions.values()].filter(({ status }) => status !== 'draft');
  const questions = shipped.map((question) => {
    const { id, slug, version } = question;
    return [id, { slug, version, hash: contentHash(question) }] as const;
  });
  const cases = shipped.flatMap(casesOf).map((testCase) => [testCase.uuid, caseHash(testCase)] as const);
  return {
    questions: { ...before.questions, ...Object.fromEntries(questions) },
    cases: { ...before.cases, ...Object.fromEntries(cases) },
  };
}
