import { AppError } from '../http/error.ts';
import type { UserId } from '../lib/id.ts';
import type { DocumentMark, SessionFact } from '../session/session-event.ts';
import { isLastStep } from '../session/round-content.ts';
import { assertAllowed } from '../session/round-move.ts';
import { roundLeftMs } from '../session/clock.ts';
import { type RoundState, type SessionState, currentRound } from '../session/session-state.ts';
import { absenceMs, meetingOf, partnerOf, roleIn } from './pair-room.ts';
import type { AbsenceChoice } from './pair-event.ts';
import { hasLocked } from './scorecard-move.ts';

/** Ends a round without the other's word: at the last step or past the bell, by its interviewer. */
export function isDue(round: RoundState, now: number): boolean {
  return round.status === 'belled' || isLastStep(round) || roundLeftMs(round.clock, now) <= 0;
}

/**
 * Proposes to end early, takes it back, or agrees: when both want it, the round ends. At once for who has blocked the other
 * one (`isApart`), and past the bell, where nobody waits for somebody who does not answer. `documents` are the marks of its
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
  if (round.status === 'belled') return [{ type: 'round:ended', reason: 'finished', documents }];
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
  if (round.status === 'ready') return decideBeforeRound(state, by, choice);
  if (round.status === 'ended') return decideAfterRound(state, by, choice);
  const { absence } = meetingOf(state);
  if (absence?.by === by && absence.choice === choice) return [];
  const decided: SessionFact = { type: 'absence:decided', choice };
  if (choice === 'wait') return [decided];
  if (choice === 'alone') return [decided, ...resumed(round)];
  return [decided, { type: 'round:ended', reason: 'early', documents: at.documents }];
}

/** Before a round nothing was worked on: the meeting is over, and what was drawn for it is free again. */
function decideBeforeRound(state: SessionState, by: UserId, choice: AbsenceChoice): SessionFact[] {
  const { absence, revealed } = meetingOf(state);
  if (revealed !== null || choice === 'alone')
    throw new AppError('state-refused', 'There is no round to go on with.');
  if (choice === 'wait' && absence?.by === by && absence.choice === choice) return [];
  const decided: SessionFact = { type: 'absence:decided', choice };
  const cause = state.roundIndex === 0 ? 'unmet' : 'ended';
  return choice === 'wait' ? [decided] : [decided, { type: 'scorecards:revealed', cause }];
}

/**
 * Who leaves once a round is over has not left it; and nobody reads a card of theirs without having given one. Whoever ends it
 * before that ends what was to come, and may fill in their own until everything opens by itself.
 */
function decideAfterRound(state: SessionState, by: UserId, choice: AbsenceChoice): SessionFact[] {
  const pair = meetingOf(state);
  if (pair.revealed !== null || choice === 'alone')
    throw new AppError('state-refused', 'There is no round to go on with.');
  if (choice === 'wait') return [];
  const roundId = currentRound(state).setup.id;
  if (hasLocked(pair, roundId, by) || !hasLocked(pair, roundId, partnerOf(state, by)))
    return [{ type: 'scorecards:revealed', cause: 'ended' }];
  const isMore = state.roundIndex < state.rounds.length - 1 && pair.declinedBy === null;
  return isMore ? [{ type: 'round-two:declined' }] : [];
}

/** Whoever goes on alone waits for nobody: neither for the one who is gone, nor for both to be back after a restart. */
const resumed = ({ clock }: RoundState): SessionFact[] =>
  (['drop', 'restart'] as const)
    .filter((reason) => clock.freezes[reason] !== undefined)
    .map((reason) => ({ type: 'clock:thawed', reason }));
