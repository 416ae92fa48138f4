import { expect, test } from '@jest/globals';
import { createSilence, silentForMs } from './silence.ts';

const running = { isRunning: true, runsSince: 0 };

test('silence is told from 45 seconds on, and not a moment before', () => {
  expect(silentForMs(1_000, 45_999, running)).toBeNull();
  expect(silentForMs(1_000, 46_000, running)).toBe(45_000);
});

test('any sign ends it, and a sign that arrives late does not bring it back', () => {
  const silence = createSilence(0);
  silence.sign(50_000);
  silence.sign(10_000);
  expect(silentForMs(silence.getState().lastAt, 60_000, running)).toBeNull();
});

test('nobody is silent while the clock stands', () => {
  expect(silentForMs(0, 90_000, { isRunning: false, runsSince: 0 })).toBeNull();
});

test('the time before the clock went on does not count', () => {
  expect(silentForMs(0, 90_000, { isRunning: true, runsSince: 60_000 })).toBeNull();
  expect(silentForMs(0, 105_000, { isRunning: true, runsSince: 60_000 })).toBe(45_000);
});
