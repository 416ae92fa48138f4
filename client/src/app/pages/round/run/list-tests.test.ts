import { describe, expect, test } from '@jest/globals';
import type { JudgedCase } from '@greenroom/shared/run/expectation';
import { judge } from '@greenroom/shared/run/judge';
import type { CaseOutcome } from '@greenroom/shared/run/run.schema';
import { listTests } from './list-tests.ts';

const cases = ['one', 'two'].map((id): JudgedCase => ({
  id,
  name: `case ${id}`,
  input: [1],
  expectation: { kind: 'value', value: 1, comparator: {} },
  isHidden: false,
}));
const outcome = (id: string, output: unknown): CaseOutcome => ({ id, output, stdout: '', stderr: '', ms: 2 });
const statuses = (known: Pick<Parameters<typeof listTests>[0], 'outcomes' | 'before'>) =>
  listTests({ cases, ...known }).map(({ status }) => status);

describe('listTests', () => {
  test('before any run every test waits, and shows what it asks', () => {
    const [first] = listTests({ cases, outcomes: null, before: undefined });
    expect(first).toMatchObject({ status: 'waiting', name: 'case one', input: [1], expected: 1 });
  });

  test('while a run goes on, what has not come yet waits', () => {
    expect(statuses({ outcomes: [outcome('one', 1)], before: undefined })).toEqual(['pass', 'waiting']);
  });

  test('a run of this page replaces what the server kept of an earlier one', () => {
    const before = judge(cases, [outcome('one', 1), outcome('two', 1)]);
    expect(statuses({ outcomes: null, before })).toEqual(['pass', 'pass']);
    expect(statuses({ outcomes: [outcome('one', 2), outcome('two', 1)], before })).toEqual(['fail', 'pass']);
  });
});
