import { expect, test } from '@jest/globals';
import { TestClock } from '../../test/test-clock.ts';
import { memoryLog } from '../../test/memory-log.ts';
import { SystemClock } from './system-clock.ts';

test('the system clock fires what is due, and never what was called off', async () => {
  const { log } = memoryLog();
  const clock = new SystemClock(log);
  const fired: string[] = [];
  clock.setTimer(clock.now() + 15, () => void fired.push('called off')).cancel();
  clock.setTimer(clock.now() - 5, () => void fired.push('past'));
  const beats: (() => void)[] = [];
  const every = clock.every(5, () => beats.forEach((beat) => beat()));
  await new Promise<void>((resolve) => clock.setTimer(clock.now() + 20, resolve));
  await new Promise<void>((resolve) => beats.push(resolve));
  every.cancel();
  expect(fired).toEqual(['past']);
});

test('a timer that fails is logged and stops nothing', async () => {
  const { log, text } = memoryLog();
  const clock = new SystemClock(log);
  clock.setTimer(clock.now(), () => {
    throw new Error('broken timer');
  });
  await new Promise<void>((resolve) => clock.setTimer(clock.now() + 5, resolve));
  expect(text()).toContain('broken timer');
});

test('the test clock fires in order of time, those set on the way too', async () => {
  const clock = new TestClock(0);
  const fired: string[] = [];
  const note = (what: string) => void fired.push(`${what} at ${clock.now()}`);
  const every = clock.every(400, () => note('beat'));
  clock.setTimer(500, () => {
    note('first');
    clock.setTimer(600, () => note('second'));
  });
  clock.setTimer(5000, () => note('late'));
  await clock.advance(900);
  every.cancel();
  await clock.advance(1000);
  expect(fired).toEqual(['beat at 400', 'first at 500', 'second at 600', 'beat at 800']);
  expect(clock.now()).toBe(1900);
});
