import { describe, expect, test } from '@jest/globals';
import { begin, freeze, prepareClock } from '@greenroom/shared/session/clock';
import { warningsBetween } from './warnings.ts';

const min = 60_000;
const clock = begin(
  prepareClock(
    [
      { minutes: 6, absorbs: false },
      { minutes: 20, absorbs: true },
    ],
    1,
  ),
  0,
);

describe('warningsBetween', () => {
  test('says nothing between two thresholds', () => {
    expect(warningsBetween(clock, 2 * min, 4 * min)).toEqual([]);
  });

  test('warns once, in the tick that crosses the threshold', () => {
    expect(warningsBetween(clock, min - 250, min)).toEqual(['You have 5 minutes left in this step.']);
    expect(warningsBetween(clock, min, min + 250)).toEqual([]);
  });

  test('does not warn at the very beginning of a short step', () => {
    const short = begin(
      prepareClock(
        [
          { minutes: 5, absorbs: false },
          { minutes: 20, absorbs: true },
        ],
        1,
      ),
      0,
    );
    expect(warningsBetween(short, -1, 0)).toEqual([]);
    expect(warningsBetween(short, 4 * min - 1, 4 * min)).toEqual(['You have 1 minute left in this step.']);
  });

  test('says that a step is over, and that the round is', () => {
    expect(warningsBetween(clock, 6 * min - 1, 6 * min)).toEqual([
      'This step’s time is up. Go on when you are ready.',
    ]);
    expect(warningsBetween({ ...clock, stepIndex: 1, stepStartMs: 6 * min }, 26 * min - 1, 26 * min)).toEqual(
      ['The round’s time is up.'],
    );
  });

  test('tells only what is still true of thresholds that were passed in one go', () => {
    expect(warningsBetween(clock, 2 * min, 30 * min)).toEqual([
      'The round’s time is up.',
      'This step’s time is up. Go on when you are ready.',
    ]);
  });

  test('is silent while the clock stands', () => {
    expect(warningsBetween(freeze(clock, 'pause', 30_000), 0, 7 * min)).toEqual([]);
  });
});
