import { expect, test } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { Turns } from './turns.ts';

/** Work that holds the event loop, as a message does. */
function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('a crowd is taken up in order, and others get their turn in between', async () => {
  const turns = new Turns();
  const order: number[] = [];
  let between = 0;
  const crowd = Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      await turns.take();
      work(1);
      order.push(index);
    }),
  );
  while (order.length < 100) {
    await turn();
    between += 1;
  }
  await crowd;
  expect(order).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect(between).toBeGreaterThan(4);
});

test('a few do not wait for a turn of the event loop', async () => {
  const turns = new Turns();
  let hasTurned = false;
  void turn().then(() => (hasTurned = true));
  for (let count = 0; count < 5; count += 1) await turns.take();
  expect(hasTurned).toBe(false);
});
