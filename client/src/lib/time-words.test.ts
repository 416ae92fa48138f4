import { describe, expect, test } from '@jest/globals';
import { agoWords, clockWords, durationWords } from './time-words.ts';

const min = 60_000;

describe('clockWords', () => {
  test.each([
    [12 * min + 1, '13 min'],
    [12 * min, '12 min'],
    [5 * min + 1, '6 min'],
    [5 * min, '5:00'],
    [5 * min - 1000, '4:59'],
    [59_001, '1:00'],
    [1, '0:01'],
    [0, '0:00'],
    [-999, '0:00'],
    [-1000, 'over by 0:01'],
    [-80_000, 'over by 1:20'],
  ])('%d ms left reads %s', (ms, words) => {
    expect(clockWords(ms)).toBe(words);
  });
});

describe('durationWords', () => {
  test.each([
    [200, '1 s'],
    [42_000, '42 s'],
    [3 * min, '3 min'],
    [60 * min, '1 h'],
    [65 * min, '1 h 5 min'],
  ])('%d ms reads %s', (ms, words) => {
    expect(durationWords(ms)).toBe(words);
  });
});

describe('agoWords', () => {
  const now = new Date(2026, 10, 20, 12, 0).getTime();

  test.each([
    [now - 10_000, 'just now'],
    [now - 5 * min, '5 min ago'],
    [now - 3 * 60 * min, '3 h ago'],
    [new Date(2026, 10, 19, 23, 0).getTime(), 'yesterday'],
    [new Date(2026, 10, 3).getTime(), '3 Nov'],
    [new Date(2025, 10, 3).getTime(), '3 Nov 2025'],
  ])('%d reads %s', (at, words) => {
    expect(agoWords(at, now)).toBe(words);
  });
});
