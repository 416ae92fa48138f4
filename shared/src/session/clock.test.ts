import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type RoundClock,
  advanceStep,
  begin,
  elapsedMs,
  freeze,
  freezeReasons,
  prepareClock,
  roundLeftMs,
  stepLeftMs,
  thaw,
  totalMs,
} from './clock.ts';

const minute = 60_000;
const plan = [
  { minutes: 4, absorbs: false },
  { minutes: 6, absorbs: false },
  { minutes: 20, absorbs: true },
  { minutes: 5, absorbs: false },
];
const running = () => begin(prepareClock(plan, 1), 1000);

test('a time factor stretches every step', () => {
  expect(totalMs(prepareClock(plan, 1.5))).toBe(35 * 1.5 * minute);
});

test('time saved goes to the absorbing step', () => {
  const clock = advanceStep(running(), 1000 + minute);
  expect(clock.budgets).toEqual([minute, 6 * minute, 23 * minute, 5 * minute]);
  expect(stepLeftMs(clock, 1000 + minute)).toBe(6 * minute);
});

test('an overrun comes from the absorbing step, then from the last', () => {
  const clock = advanceStep(running(), 1000 + 28 * minute);
  expect(clock.budgets).toEqual([28 * minute, 6 * minute, 0, minute]);
});

test('behind the absorbing step, time goes to the last one', () => {
  const third = advanceStep(advanceStep(running(), 1000 + 4 * minute), 1000 + 10 * minute);
  const last = advanceStep(third, 1000 + 20 * minute);
  expect(last.budgets).toEqual([4 * minute, 6 * minute, 10 * minute, 15 * minute]);
});

test('a drop noticed late is credited from when it happened, but never into a step that is over', () => {
  const second = advanceStep(running(), 1000 + 4 * minute);
  const dropped = freeze(second, 'drop', 1000 + minute);
  expect(elapsedMs(dropped, 1000 + 90 * minute)).toBe(4 * minute);
});

test('overlapping freezes count once', () => {
  const paused = freeze(running(), 'pause', 1000 + minute);
  const both = freeze(paused, 'drop', 1000 + 2 * minute);
  const back = thaw(both, 'pause', 1000 + 3 * minute);
  expect(elapsedMs(back, 1000 + 9 * minute)).toBe(minute);
  const again = thaw(back, 'drop', 1000 + 5 * minute);
  expect(elapsedMs(again, 1000 + 6 * minute)).toBe(2 * minute);
});

/** Any history of a round: time passes, steps end, the clock stops and goes on. */
const move = fc.oneof(
  fc.record({ kind: fc.constant('next' as const), ms: fc.nat(10 * minute) }),
  fc.record({
    kind: fc.constantFrom('freeze' as const, 'thaw' as const),
    ms: fc.nat(10 * minute),
    reason: fc.constantFrom(...freezeReasons),
    late: fc.nat(minute),
  }),
);

test('in any history the round keeps its length, no step is negative, and time runs forward', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let now = 1000;
      let clock: RoundClock = running();
      for (const step of moves) {
        const before = elapsedMs(clock, now);
        now += step.ms;
        const reached = elapsedMs(clock, now);
        expect(reached).toBeGreaterThanOrEqual(before);
        const isFrozen = Object.keys(clock.freezes).length > 0;
        if (step.kind === 'freeze') clock = freeze(clock, step.reason, now - step.late);
        else if (step.kind === 'thaw') clock = thaw(clock, step.reason, now);
        else if (!isFrozen) clock = advanceStep(clock, now);
        // A freeze may give time back, and nothing ever takes any.
        expect(elapsedMs(clock, now)).toBeLessThanOrEqual(reached);
        expect(totalMs(clock)).toBe(35 * minute);
        expect(roundLeftMs(clock, now) + elapsedMs(clock, now)).toBe(35 * minute);
        for (const budget of clock.budgets.slice(clock.stepIndex + 1))
          expect(budget).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 500 },
  );
});
