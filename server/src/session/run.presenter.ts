import type { UserId } from '@greenroom/shared/lib/id';
import type { RoundState } from '@greenroom/shared/session/session-state';
import type { RoundView } from '@greenroom/shared/session/session-view.schema';

/** The last run of each question, as this person may see it. */
export function presentRuns(round: RoundState, userId: UserId): RoundView['runs'] {
  const runs = Object.entries(round.runs).flatMap(([questionId, all = []]) => {
    const last = all.at(-1);
    if (last === undefined) return [];
    const { by, language, atMs, report } = last;
    return [
      [questionId, { by: by === userId ? null : 'partner', language, atMs, count: all.length, report }],
    ];
  });
  return Object.fromEntries(runs) as RoundView['runs'];
}
