import type { RoundState } from './session-state.ts';

/**
 * How far a candidate got alone, from the log of hints: 4 no hint · 3 one of level 1 · 2 two hints or one of level 2 ·
 * 1 any of level 3 (domain page, Solo). Changes no other score.
 */
export function independenceOf(round: RoundState): 1 | 2 | 3 | 4 {
  const levels = Object.values(round.reveals).flatMap((reveals) =>
    (reveals?.hints ?? []).map((hint) => hint.level),
  );
  if (levels.includes(3)) return 1;
  if (levels.includes(2) || levels.length >= 2) return 2;
  return levels.length === 1 ? 3 : 4;
}
