import { expect, test } from '@jest/globals';
import { clockTime, hourSpan, localInput, soonHour } from './hour-words.ts';

const noon = new Date(2030, 0, 31, 12, 20).getTime();
const minute = 60_000;

test('a time today is the time alone, any other has its day', () => {
  expect(clockTime(noon, noon + minute)).toBe('12:20');
  expect(clockTime(noon, noon + 24 * 60 * minute)).toBe('Thu 31 Jan, 12:20');
});

test('an hour is told from when to when', () => {
  expect(hourSpan(noon, 90)).toBe('Thu 31 Jan, 12:20 to 13:50');
});

test('a field gets local time, and reads back as the same instant', () => {
  expect(localInput(noon)).toBe('2030-01-31T12:20');
  expect(new Date(localInput(noon)).getTime()).toBe(noon);
});

test('the hour offered is full, and at least an hour away', () => {
  expect(new Date(soonHour(noon)).toTimeString()).toMatch(/^14:00:00/);
});
