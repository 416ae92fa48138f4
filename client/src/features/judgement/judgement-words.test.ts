import { expect, test } from '@jest/globals';
import type { TestReport } from '@greenroom/shared/run/run.schema';
import { hiddenWords, passedWords } from './judgement-words.ts';

const one = (status: TestReport['status'], hidden: boolean): TestReport => ({
  id: 'x',
  name: 'x',
  status,
  hidden,
  ms: 1,
});

test('what was hidden is counted apart from what the candidate could see', () => {
  const tests = [
    one('pass', false),
    one('pass', false),
    one('fail', true),
    one('error', true),
    one('pass', true),
  ];
  expect(passedWords({ tests })).toBe('3 of 5 tests passed');
  expect(hiddenWords({ tests })).toBe('Shown in the round: 2 of 2. Hidden until now: 1 of 3.');
});

test('without hidden tests there is nothing to tell apart', () => {
  expect(hiddenWords({ tests: [one('pass', false)] })).toBeNull();
});
