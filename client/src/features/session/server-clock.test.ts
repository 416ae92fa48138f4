import { describe, expect, test } from '@jest/globals';
import { createServerClock } from './server-clock.ts';

describe('the server’s clock seen from here', () => {
  test('assumes that the answer was made halfway', () => {
    const clock = createServerClock(() => 1_000);
    clock.read({ askedAt: 900, answeredAt: 1_000, serverNow: 50_000 });
    expect(clock.now()).toBe(50_050);
  });

  test('believes the quickest reading', () => {
    const clock = createServerClock(() => 0);
    clock.read({ askedAt: 0, answeredAt: 10, serverNow: 105 });
    clock.read({ askedAt: 0, answeredAt: 400, serverNow: 400 });
    expect(clock.now()).toBe(100);
  });

  test('forgets earlier readings once one of the clocks was set', () => {
    const clock = createServerClock(() => 0);
    clock.read({ askedAt: 0, answeredAt: 10, serverNow: 105 });
    clock.read({ askedAt: 0, answeredAt: 20, serverNow: 60_010 });
    expect(clock.now()).toBe(60_000);
  });

  test('notices a told time that is far from its own', () => {
    const clock = createServerClock(() => 0);
    expect(clock.isOff(0)).toBe(true);
    clock.read({ askedAt: 0, answeredAt: 0, serverNow: 100 });
    expect(clock.isOff(180)).toBe(false);
    expect(clock.isOff(60_000)).toBe(true);
  });
});
