import { expect, test } from '@jest/globals';
import { expectedWait } from '@greenroom/shared/pairing/expected-wait';
import { type Outcome, reliabilityOf } from '@greenroom/shared/pairing/reliability';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const start = 100 * dayMs;

/** Minutes of pause after so many silences, an hour apart. */
function pauseAfter(silences: number): number {
  const past = Array.from({ length: silences }, (_, index) => ({
    outcome: 'no-show' as const,
    at: start + index * minuteMs,
  }));
  const now = start + (silences - 1) * minuteMs;
  const { pausedUntil } = reliabilityOf(past, now);
  return pausedUntil === null ? 0 : (pausedUntil - now) / minuteMs;
}

test('the first silence is free, then 10 minutes, doubling, 48 hours at most', () => {
  expect([1, 2, 3, 4, 20].map(pauseAfter)).toEqual([0, 10, 20, 40, 48 * 60]);
});

test('a week, or a finished meeting, forgives one', () => {
  const silent = (at: number) => ({ outcome: 'no-show' as const, at });
  expect(reliabilityOf([silent(start), silent(start + 8 * dayMs)], start + 8 * dayMs).pausedUntil).toBeNull();
  const past = [silent(start), { outcome: 'finished' as const, at: start + 1 }, silent(start + 2)];
  expect(reliabilityOf(past, start + 2).pausedUntil).toBeNull();
});

test('a pause ends', () => {
  const past = [start, start + 1].map((at) => ({ outcome: 'no-show' as const, at }));
  expect(reliabilityOf(past, start + 10 * minuteMs).pausedUntil).not.toBeNull();
  expect(reliabilityOf(past, start + 11 * minuteMs).pausedUntil).toBeNull();
});

test('finishing speaks for somebody, silence against; a lost line hardly, declining almost not, and time heals', () => {
  const score = (outcome: Outcome, now = start) => reliabilityOf([{ outcome, at: start }], now).score;
  const newcomer = reliabilityOf([], start).score;
  expect(score('finished')).toBeGreaterThan(newcomer);
  expect(score('no-show')).toBeLessThan(score('dropped'));
  expect(score('dropped')).toBeLessThan(score('declined'));
  expect(score('declined')).toBeLessThan(newcomer);
  expect(score('no-show', start + 300 * dayMs)).toBeCloseTo(newcomer, 2);
});

test('the expected wait is told from twenty pairings on, of the same phase where there are as many', () => {
  const past = (count: number, ...[phase, ms]: [string, number]) =>
    Array.from({ length: count }, () => ({ phase, waitsMs: [ms, 2 * ms] }));
  expect(expectedWait(past(19, 'behavioral', 1000), 'behavioral')).toBeNull();
  expect(expectedWait(past(20, 'behavioral', 1000), 'behavioral')).toEqual({
    lowMs: 1000,
    medianMs: 2000,
    highMs: 2000,
  });
  const mixed = [...past(20, 'behavioral', 1000), ...past(10, 'managerial', 9000)];
  expect(expectedWait(mixed, 'behavioral')).toMatchObject({ highMs: 2000 });
  expect(expectedWait(mixed, 'managerial')).toMatchObject({ highMs: 18_000 });
});
