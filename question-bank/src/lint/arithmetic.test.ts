import { describe, expect, it } from '@jest/globals';
import { evaluate } from './arithmetic.ts';

describe('evaluating an estimate', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['12 / 3 / 2', 2],
    ['10 - 4 - 3', 3],
    ['-users * 2', -20],
    ['users * 1.5e3 / (users - 5)', 3000],
  ])('%s is %d', (formula, value) => expect(evaluate(formula, { users: 10 })).toBe(value));

  it.each(['', '1 +', '(1', '1 2', 'guests', 'toString', 'process.exit()', '2 ** 3', 'users; 1'])(
    'refuses "%s"',
    (formula) =>
      expect(() => evaluate(formula, { users: 10 })).toThrow(/expected here|too early|not closed|not among/),
  );
});
