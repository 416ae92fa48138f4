import { expect, test } from '@jest/globals';
import { findPoints, isWithinFactor, judgeQuiz, judgeShortAnswer, readNumber } from './judge.ts';

const option = (id: string, correct: boolean) => ({ id, text: id, correct, why: 'because' });
const multi = { options: [option('a', true), option('b', false), option('c', true)] };

test('a quiz is all or nothing, and blank was not reached', () => {
  expect(judgeQuiz(multi, ['c', 'a'])).toBe('right');
  expect(judgeQuiz(multi, ['a'])).toBe('wrong');
  expect(judgeQuiz(multi, ['a', 'b', 'c'])).toBe('wrong');
  expect(judgeQuiz(multi, [])).toBe('not-reached');
});

const points = {
  points: [
    { point: 'same effect', phrases: ['same effect', 'idempoten'] },
    { point: 'safe to retry', phrases: ['retry', 'repeat'] },
  ],
};

test('a short answer earns a point by one of its phrases', () => {
  expect(findPoints(points, 'It is IDEMPOTENT.')).toEqual([true, false]);
  expect(judgeShortAnswer(points, 'The  same\neffect, so a retry is safe')).toBe('right');
  expect(judgeShortAnswer(points, 'one may repeat it')).toBe('partly');
  expect(judgeShortAnswer(points, 'no idea')).toBe('wrong');
  expect(judgeShortAnswer(points, '  ')).toBe('not-reached');
});

test.each([
  ['1,200', 1200],
  ['about 3.5k requests', 3500],
  ['2 million', 2e6],
  ['4e6', 4e6],
  ['10 GB/day', 10],
  ['none', null],
])('the number in "%s"', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test('an estimate passes within a factor of three, either way', () => {
  expect([29, 34, 100, 300, 301].map((written) => isWithinFactor({ value: 100 }, written))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(isWithinFactor({ value: 100 }, null)).toBe(false);
});
