import type { UserId } from '../lib/id.ts';
import { type SessionState, currentRound } from '../session/session-state.ts';
import { hasLocked, isRoundScored } from './scorecard-move.ts';
import { meetingOf } from './pair-room.ts';
import type { MeetingStage } from './pair-view.schema.ts';

/** Where the meeting stands for this person: who has locked waits (`sealed`) while the other one still scores. */
export function meetingStage(state: SessionState, userId: UserId): MeetingStage {
  const pair = meetingOf(state);
  const round = currentRound(state);
  if (pair.revealed !== null) return 'revealed';
  if (round.status === 'ended') {
    return hasLocked(pair, round.setup.id, userId) || isRoundScored(state, round) ? 'sealed' : 'scoring';
  }
  if (round.status !== 'ready') return 'round';
  if (pair.reading === null) return 'gathering';
  return pair.reading.kind === 'break' ? 'break' : 'reading';
}
