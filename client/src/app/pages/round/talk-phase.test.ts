import { describe, expect, test } from '@jest/globals';
import { answerStart, talkPhase } from './talk-phase.ts';

const opened = { openedMs: 60_000, probes: [] };

describe('talkPhase', () => {
  test('gives half a minute to think', () => {
    expect(talkPhase(opened, { startedMs: null, elapsedMs: 70_000 })).toEqual({
      is: 'think',
      leftMs: 20_000,
    });
  });

  test('then three minutes to answer', () => {
    expect(talkPhase(opened, { startedMs: null, elapsedMs: 100_000 })).toEqual({
      is: 'answer',
      spentMs: 10_000,
      leftMs: 170_000,
    });
  });

  test('lets one begin earlier', () => {
    expect(talkPhase(opened, { startedMs: 65_000, elapsedMs: 66_000 })).toMatchObject({
      is: 'answer',
      spentMs: 1_000,
    });
    expect(answerStart(opened, 65_000)).toBe(65_000);
  });

  test('and a minute and a half for the latest probe', () => {
    const probes = [
      { index: 2, part: 'A' as const, ask: '', atMs: 200_000 },
      { index: 0, part: 'S' as const, ask: '', atMs: 300_000 },
    ];
    expect(talkPhase({ ...opened, probes }, { startedMs: null, elapsedMs: 310_000 })).toEqual({
      is: 'probe',
      index: 0,
      leftMs: 80_000,
    });
  });
});
