import type { QuestionId } from '../lib/id.ts';
import { type RoundStatus, type SessionState, currentRound } from './session-state.ts';

/**
 * How a session stands as a whole, for lists and for what must be withheld. Between a pair's rounds, and while scorecards
 * are filled, it is not over: solutions of what is still to come stay closed. Once the scorecards are open it is, whatever
 * became of its last round.
 */
export function sessionStatus(state: SessionState): RoundStatus {
  const { status } = currentRound(state);
  const { pair } = state;
  if (pair === null) return status;
  if (pair.revealed !== null) return 'ended';
  if (status !== 'ended') return state.roundIndex === 0 ? status : atLeastBegun(status);
  const isLast = state.roundIndex === state.rounds.length - 1;
  return isLast || pair.declinedBy !== null ? 'ended' : 'belled';
}

/** A second round that waits to begin belongs to a session that has begun. */
const atLeastBegun = (status: RoundStatus): RoundStatus => (status === 'ready' ? 'belled' : status);

/** Every question somebody may yet meet in it: those drawn, and those an interviewer may still choose. */
export function questionsAhead(state: SessionState): QuestionId[] {
  const ids = state.rounds.flatMap(({ setup }) =>
    [...setup.questions, ...(setup.offers?.questions ?? [])].map(({ questionId }) => questionId),
  );
  return [...new Set(ids)];
}
