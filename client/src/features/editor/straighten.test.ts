import { expect, test } from '@jest/globals';
import { straighten } from './straighten.ts';

test.each([
  ['print(“hi”)', 'print("hi")'],
  ['it’s', "it's"],
  ['a — b – c', 'a -- b - c'],
  ['x = 1', 'x = 1'],
])('%s becomes %s', (typed, written) => {
  expect(straighten(typed)).toBe(written);
});
