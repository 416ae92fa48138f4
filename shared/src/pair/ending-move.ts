import { AppError } from '../http/error.ts';
import type { UserId } from '../lib/id.ts';
import type { DocumentMark, SessionFact } from '../session/session-event.ts';
import { isLastStep } from '../session/round-content.ts';
import { assertAllowed } from '../session/round-move.ts';
import { roundLeftMs } from '../session/clock.ts';
import { type RoundState, type SessionState, currentRound } from '../session/session-state.ts';
import { absenceMs, meetingOf, partnerOf, roleIn } from './pair-room.ts';
import type { AbsenceChoice } from './pair-event.ts';

/** Ends a round without the other's word: at the last step or past the bell, by its interviewer. */
export function isDue(round: RoundState, now: number): boolean {
  return round.status === 'belled' || isLastStep(round) || roundLeftMs(round.clock, now) <= 0;
}

/**
 * Proposes to end early, takes it back, or agrees: when both want it, the round ends; at once where one has blocked the
 * other (`isApart`). `documents` are the marks of its
 * documents as they stand.
 */
export function proposeEndMove(
  state: SessionState,
  { by, isWanted, isApart }: { by: UserId; isWanted: boolean; isApart: boolean },
  documents: DocumentMark[],
): SessionFact[] {
  const round = currentRound(state);
  assertAllowed(round, 'finish');
  const { endProposedBy } = meetingOf(state);
  if (!isWanted) return endProposedBy === null ? [] : [{ type: 'end:withdrawn' }];
  if (!isApart && endProposedBy === null) return [{ type: 'end:proposed' }];
  return endProposedBy === by && !isApart ? [] : [{ type: 'round:ended', reason: 'early', documents }];
}

export function proposeExtensionMove(
  state: SessionState,
  { by, minutes }: { by: UserId; minutes: number },
): SessionFact[] {
  assertAllowed(currentRound(state), 'freeze');
  const { extension } = meetingOf(state);
  if (extension !== null && extension.by !== by)
    throw new AppError('state-refused', 'Answer the other proposal first.');
  return [{ type: 'extension:proposed', minutes }];
}

/** Answers the other one's proposal; one's own can only be taken back. */
export function answerExtensionMove(
  state: SessionState,
  { by, isAgreed }: { by: UserId; isAgreed: boolean },
): SessionFact[] {
  const { extension } = meetingOf(state);
  assertAllowed(currentRound(state), 'freeze');
  if (extension === null) throw new AppError('state-refused', 'Nobody proposed more time.');
  if (isAgreed && extension.by === by) throw new AppError('not-allowed', 'The other one has to agree.');
  return [
    isAgreed ? { type: 'extension:agreed', minutes: extension.minutes } : { type: 'extension:declined' },
  ];
}

/** The instant from which the one who stayed may choose; null while the other one is here. */
export function choiceFrom(state: SessionState, by: UserId): number | null {
  const away = meetingOf(state).away[partnerOf(state, by)];
  return away === undefined ? null : away.since + absenceMs[away.cause];
}

/** What the one who stayed decides: wait on, go on with the server as interviewer, or end at no cost. */
export function decideAbsenceMove(
  state: SessionState,
  { by, choice }: { by: UserId; choice: AbsenceChoice },
  at: { now: number; documents: DocumentMark[] },
): SessionFact[] {
  const from = choiceFrom(state, by);
  const round = currentRound(state);
  if (from === null || at.now < from)
    throw new AppError('state-refused', 'Your partner is not gone long enough.');
  if (choice === 'alone' && roleIn(round, by) !== 'candidate')
    throw new AppError('not-allowed', 'Only the candidate can go on alone.');
  const decided: SessionFact = { type: 'absence:decided', choice };
  if (choice === 'wait') return [decided];
  if (choice === 'alone') return [decided, ...(round.clock.freezes.drop === undefined ? [] : [thawed])];
  if (round.status === 'ended') return [decided, { type: 'scorecards:revealed', cause: 'ended' }];
  return [decided, { type: 'round:ended', reason: 'early', documents: at.documents }];
}

const thawed: SessionFact = { type: 'clock:thawed', reason: 'drop' };
