import { expect, test } from '@jest/globals';
import type { RoundStatus } from './session-state.ts';
import { type RoundMove, roundMoves } from './round-move.ts';

/** Where a move leads; the others leave the status as it is. */
const leadsTo: Partial<Record<RoundMove, RoundStatus>> = {
  begin: 'running',
  bell: 'belled',
  finish: 'ended',
  abandon: 'ended',
};

const reached = (from: RoundStatus, seen = new Set<RoundStatus>([from])): Set<RoundStatus> => {
  for (const [move, states] of Object.entries(roundMoves) as [RoundMove, readonly RoundStatus[]][]) {
    const next = leadsTo[move];
    const isNew =
      next !== undefined && !seen.has(next) && [...seen].some((status) => states.includes(status));
    if (isNew) reached(next, seen.add(next));
  }
  return seen;
};

test('every state is reached from ready', () => {
  expect([...reached('ready')].sort()).toEqual(['belled', 'ended', 'ready', 'running']);
});

test('nothing leads out of ended, and only scoring oneself is left to do', () => {
  const open = (Object.entries(roundMoves) as [RoundMove, readonly RoundStatus[]][]).filter(([, states]) =>
    states.includes('ended'),
  );
  expect(open.map(([move]) => move)).toEqual(['selfScore']);
});
