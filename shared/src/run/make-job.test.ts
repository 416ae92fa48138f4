import { expect, test } from '@jest/globals';
import type { Question, QuestionOf } from '../question/question.schema.ts';
import type { QuestionView } from '../question/question-view.schema.ts';
import { languageOf, starterOf } from './answer-language.ts';
import { makeJob } from './make-job.ts';
import { allCases, visibleCases } from './visible-cases.ts';

const test1 = { uuid: 'one', description: 'the sample', input: [[1], 2], expected: 'SECRET-VISIBLE' };
const test2 = { uuid: 'two', description: 'empty', input: [[], 0], expected: 'SECRET-HIDDEN' };
const test3 = { uuid: 'three', description: 'broken', input: [null, 0], error: 'SECRET-ERROR' };
const coding = {
  type: 'coding',
  kind: 'function',
  signature: { name: 'pick', params: [], returns: 'str' },
  comparator: {},
  tests: { visible: [test1], hidden: [test2, test3] },
  starters: { python: 'def pick(): ...' },
} as unknown as QuestionOf<'coding'>;
const table = (secret: string) => ({ columns: ['n'], rows: [[secret]] });
const sql = {
  type: 'sql',
  schema: 'create table t (n text);',
  seeds: [
    { name: 'sample', sql: 'insert 1;', expected: table('SECRET-FIRST') },
    { name: 'ties', sql: 'insert 2;', expected: table('SECRET-SECOND') },
  ],
  ordered: true,
} as unknown as QuestionOf<'sql'>;
const debug = {
  type: 'review',
  kind: 'debug',
  language: 'python',
  files: { 'test_a.py': 'import a', 'a.py': 'broken', 'b.py': 'fine' },
  run: { entry: 'test_a.py', edit: 'a.py' },
} as unknown as QuestionOf<'review'>;

const jobOf = (question: Question, language: 'python' | 'sql' | 'mongo' = 'python') =>
  makeJob(question, { language, source: 'SOURCE', cases: allCases(question) });

test('a job carries every input and no expected output, whatever the kind', () => {
  for (const question of [coding, sql, debug]) {
    const job = jobOf(question);
    expect(job?.cases).toHaveLength(allCases(question).length);
    expect(JSON.stringify(job)).not.toContain('SECRET');
  }
  // The control: the cases themselves know it.
  expect(JSON.stringify(allCases(coding))).toContain('SECRET-HIDDEN');
});

test('a function is called with its arguments', () => {
  expect(jobOf(coding)).toMatchObject({
    kind: 'function',
    entry: 'pick',
    source: 'SOURCE',
    cases: [
      { id: 'one', input: [[1], 2] },
      { id: 'two', input: [[], 0] },
      { id: 'three', input: [null, 0] },
    ],
  });
});

test('a program reads its text, a pipeline its collections', () => {
  const stdio = { ...coding, kind: 'stdio', tests: { visible: [{ ...test1, input: 'a b' }], hidden: [] } };
  expect(jobOf(stdio as Question)).toMatchObject({
    kind: 'program',
    entry: 'solution.py',
    cases: [{ input: { stdin: 'a b' } }],
  });
  const input = { from: 'orders', collections: { orders: [] } };
  const mongo = { ...coding, kind: 'mongo', tests: { visible: [{ ...test1, input }], hidden: [] } };
  expect(jobOf(mongo as Question, 'mongo')).toMatchObject({ kind: 'query', cases: [{ input }] });
});

test('a query meets the schema with each data set, the first of which is seen', () => {
  expect(jobOf(sql, 'sql')).toMatchObject({
    kind: 'sql',
    cases: [
      { id: 'seed-1', input: { setup: 'create table t (n text);\ninsert 1;' } },
      { id: 'seed-2', input: { setup: 'create table t (n text);\ninsert 2;' } },
    ],
  });
  expect(allCases(sql).map(({ isHidden }) => isHidden)).toEqual([false, true]);
});

test('a repair runs the failing test beside the repaired file', () => {
  expect(jobOf(debug)).toMatchObject({
    kind: 'program',
    entry: 'test_a.py',
    sourceFile: 'a.py',
    source: 'SOURCE',
    files: { 'test_a.py': 'import a', 'b.py': 'fine' },
  });
  expect(jobOf(debug)?.files).not.toHaveProperty(['a.py']);
  expect(jobOf({ ...debug, kind: 'review' } as Question)).toBeNull();
});

test('the page makes the same visible cases from a view as the server from the question', () => {
  const views: [Question, Partial<QuestionView>][] = [
    [coding, { ...(coding as object), tests: coding.tests.visible } as Partial<QuestionView>],
    [sql, { type: 'sql', seed: sql.seeds[0], ordered: true }],
    [debug, { type: 'review', kind: 'debug', run: debug.run }],
  ];
  for (const [question, view] of views)
    expect(visibleCases(view as QuestionView)).toEqual(
      allCases(question).filter(({ isHidden }) => !isHidden),
    );
});

test('a data set without an answer expects nothing that could pass', () => {
  const unwritten = { ...sql, seeds: sql.seeds.map(({ name, sql: text }) => ({ name, sql: text })) };
  expect(allCases(unwritten as Question)[0]?.expectation).toEqual({ kind: 'unknown' });
});

test('an answer is in the language chosen for it, else in the round’s, else in the first there is', () => {
  const two = { type: 'coding', starters: { python: 'p', ruby: 'r' } } as const;
  expect(languageOf(two, 'ruby', 'python')).toBe('ruby');
  expect(languageOf(two, 'sql', 'ruby')).toBe('ruby');
  expect(languageOf(two, undefined, 'java')).toBe('python');
  expect(languageOf({ type: 'sql' }, 'python', 'python')).toBe('sql');
  expect(languageOf(debug, 'go', 'go')).toBe('python');
});

test('a repair begins with the file to repair', () => {
  expect(starterOf(debug, 'python')).toBe('broken');
  expect(starterOf(coding, 'python')).toBe('def pick(): ...');
  expect(starterOf(coding, 'ruby')).toBe('');
});
