import { expect, test } from '@jest/globals';
import { placeOf, totalMs, wholeMsOf } from './place.ts';

const segments = [4000, 1000, 3000].map((durationMs, index) => ({ index, durationMs, bytes: 1 }));

test.each([
  [0, { at: 0, withinMs: 0 }],
  [3999, { at: 0, withinMs: 3999 }],
  [4000, { at: 1, withinMs: 0 }],
  [5500, { at: 2, withinMs: 500 }],
  [9000, { at: 2, withinMs: 3000 }],
  [-5, { at: 0, withinMs: 0 }],
])('%d ms of the whole is in its segment', (ms, place) => {
  expect(placeOf(segments, ms)).toEqual(place);
});

test('a place is again a moment of the whole', () => {
  expect(totalMs(segments)).toBe(8000);
  expect(wholeMsOf(segments, { at: 2, withinMs: 500 })).toBe(5500);
  expect(placeOf([], 10)).toEqual({ at: 0, withinMs: 0 });
});
