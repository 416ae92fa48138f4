import type { RoundContent } from '../session/round-content.ts';
import { beginRoundMove } from '../session/round-move.ts';
import type { SessionFact } from '../session/session-event.ts';
import { type SessionState, currentRound } from '../session/session-state.ts';
import { dropLeftMs, meetingOf } from './pair-room.ts';
import { gatherZeroAt, readingZeroAt } from './reading-move.ts';
import { opensAt } from './scorecard-move.ts';

/** The next instant at which the server must act on a meeting by itself, or null; rounds have their own bell. */
export function meetingZeroAt(state: SessionState, now: number): number | null {
  if (state.pair === null || state.pair.revealed !== null) return null;
  const zeros = [readingZeroAt(state), dropZeroAt(state, now), gatherZeroAt(state), opensAt(state)].filter(
    (at) => at !== null,
  );
  return zeros.length === 0 ? null : Math.min(...zeros);
}

/** The clock goes on although one is still away: ten minutes a round were given. After a restart they wait for the first to be back. */
function dropZeroAt(state: SessionState, now: number): number | null {
  const round = currentRound(state);
  const { drop, restart } = round.clock.freezes;
  const isStanding = round.status === 'running' && drop !== undefined && restart === undefined;
  const left = dropLeftMs(state, round, now);
  return isStanding && Number.isFinite(left) ? now + left : null;
}

/** What is due at this instant; nothing where it came too early. */
export function meetingZeroMove(
  state: SessionState,
  at: { content: RoundContent; now: number },
): SessionFact[] {
  if (meetingOf(state).revealed !== null) return [];
  const isDue = (zero: number | null) => zero !== null && zero <= at.now;
  if (isDue(readingZeroAt(state))) return beginRoundMove(state, at.content, at.now);
  if (isDue(dropZeroAt(state, at.now))) return [{ type: 'clock:thawed', reason: 'drop' }];
  if (isDue(gatherZeroAt(state))) return [{ type: 'scorecards:revealed', cause: 'unmet' }];
  return isDue(opensAt(state)) ? [{ type: 'scorecards:revealed', cause: 'expired' }] : [];
}
