import { expect, test } from '@jest/globals';
import type { CaseOutcome, RunFault } from '@greenroom/shared/run/run.schema';
import { faultText, faultyLines, placeWords } from './fault-words.ts';

const fault = (change: Partial<RunFault>): RunFault => ({ kind: 'runtime', message: 'no', ...change });
const outcome = (id: string, change?: Partial<RunFault>): CaseOutcome => ({
  id,
  stdout: '',
  stderr: '',
  ms: 1,
  ...(change ? { fault: fault(change) } : { output: 1 }),
});

test('a fault is told as the language says it, its type once', () => {
  expect(faultText(fault({ type: 'ValueError', message: 'too short' }))).toBe('ValueError: too short');
  expect(faultText(fault({ type: 'KeyError', message: "KeyError: 'a'" }))).toBe("KeyError: 'a'");
});

test('a place is as exact as it is known', () => {
  expect([{}, { line: 3 }, { line: 3, column: 5 }].map((place) => placeWords(fault(place)))).toEqual([
    null,
    'line 3',
    'line 3, column 5',
  ]);
});

test('a line that many cases fail on is marked once, by one line of words', () => {
  const outcomes = [
    outcome('1'),
    outcome('2', { line: 4, message: 'a\nb' }),
    outcome('3', { line: 4, message: 'c' }),
  ];
  expect(faultyLines(outcomes)).toEqual([{ line: 4, message: 'a' }]);
});
