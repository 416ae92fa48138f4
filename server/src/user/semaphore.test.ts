import { expect, test } from '@jest/globals';
import { Semaphore } from './semaphore.ts';

/** Work that says when it began and ends when told. */
function held() {
  const started: number[] = [];
  const finish: (() => void)[] = [];
  const work = (name: number) => () => {
    started.push(name);
    return new Promise<void>((resolve) => finish.push(resolve));
  };
  return { started, work, finishNext: () => finish.shift()?.() };
}

test('two work, the rest wait their turn in order', async () => {
  const { started, work, finishNext } = held();
  const semaphore = new Semaphore(2, 10);
  const all = [1, 2, 3, 4].map((name) => semaphore.run(work(name)));
  expect(started).toEqual([1, 2]);
  finishNext();
  await all[0];
  await Promise.resolve();
  expect(started).toEqual([1, 2, 3]);
  for (const waiting of all.slice(1)) {
    finishNext();
    await waiting;
    await Promise.resolve();
  }
  expect(started).toEqual([1, 2, 3, 4]);
});

test('work that fails gives its place back', async () => {
  const semaphore = new Semaphore(1, 10);
  await expect(semaphore.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(semaphore.run(() => Promise.resolve('next'))).resolves.toBe('next');
});

test('a line that is too long is turned away at once, with a time to come back', async () => {
  const { work, finishNext } = held();
  const semaphore = new Semaphore(1, 1);
  const [first, second] = [semaphore.run(work(1)), semaphore.run(work(2))];
  await expect(semaphore.run(work(3))).rejects.toMatchObject({
    code: 'unavailable',
    details: { retryAfterMs: 2000 },
  });
  finishNext();
  await first;
  await Promise.resolve();
  finishNext();
  await second;
});
