import { AppError } from '../http/error.ts';
import type { RoundId, UserId } from '../lib/id.ts';
import { type RoundContent, isInterviewQuestion } from '../session/round-content.ts';
import type { SessionFact } from '../session/session-event.ts';
import { type RoundState, type SessionState, currentRound, revealsOf } from '../session/session-state.ts';
import { meetingOf, readingMs, roleIn, roundOf, sealedForMs } from './pair-room.ts';
import type { PairState } from './pair-state.ts';
import type { Scorecard, SelfRating } from './scorecard.schema.ts';

export const hasLocked = ({ cards }: PairState, roundId: RoundId, userId: UserId): boolean =>
  cards.some((card) => card.roundId === roundId && card.by === userId);

const hasRated = ({ ratings }: PairState, roundId: RoundId, userId: UserId): boolean =>
  ratings.some((rating) => rating.roundId === roundId && rating.by === userId);

/** Both have locked what they say of a round. */
export function isRoundScored(state: SessionState, { setup }: RoundState): boolean {
  const pair = meetingOf(state);
  return [setup.candidateId, setup.interviewerId].every(
    (userId) => userId === null || hasLocked(pair, setup.id, userId),
  );
}

/** Private, once a round, and before the scorecard. */
export function rateSelfMove(
  state: SessionState,
  by: UserId,
  { roundId, rating }: { roundId: RoundId; rating: SelfRating },
): SessionFact[] {
  const round = roundOf(state, roundId);
  if (round.status !== 'ended') throw new AppError('state-refused', 'The round has not ended.');
  if (hasRated(meetingOf(state), roundId, by))
    throw new AppError('state-refused', 'You have rated this round.');
  return [{ type: 'self-rating:given', roundId, rating }];
}

/**
 * Locks a scorecard for good. The interviewer's must fill every line of the rubrics of the questions that were opened. When
 * both have locked: the break begins where another round is to come, else everything is revealed.
 */
export function lockMove(
  state: SessionState,
  { by, roundId, card }: { by: UserId; roundId: RoundId; card: Scorecard },
  { content, now }: { content: RoundContent; now: number },
): SessionFact[] {
  const pair = meetingOf(state);
  const round = roundOf(state, roundId);
  if (round.status !== 'ended' || pair.revealed !== null)
    throw new AppError('state-refused', 'Scorecards are filled after the round, until they are revealed.');
  const about = roleIn(round, by) === 'interviewer' ? 'candidate' : 'interviewer';
  if (roleIn(round, by) === 'observer' || card.about !== about)
    throw new AppError('not-allowed', 'This scorecard is the other one’s to fill.');
  if (hasLocked(pair, roundId, by)) throw new AppError('state-refused', 'This scorecard is locked.');
  if (!hasRated(pair, roundId, by))
    throw new AppError('state-refused', 'Rate yourself first: it is private.');
  if (card.about === 'candidate') assertComplete(card, rubricLines(round, content));
  const locked: SessionFact = { type: 'scorecard:locked', roundId, card };
  const others = [round.setup.candidateId, round.setup.interviewerId].filter((userId) => userId !== by);
  const isLastCard = others.every((userId) => userId === null || hasLocked(pair, roundId, userId));
  return isLastCard ? [locked, ...afterScoring(state, now)] : [locked];
}

function afterScoring(state: SessionState, now: number): SessionFact[] {
  const isMore = state.roundIndex < state.rounds.length - 1 && meetingOf(state).declinedBy === null;
  return isMore
    ? [{ type: 'rounds:swapped' }, { type: 'reading:begun', kind: 'break', endsAt: now + readingMs }]
    : [{ type: 'scorecards:revealed', cause: meetingOf(state).declinedBy === null ? 'locked' : 'declined' }];
}

/** Leaves it at one round: what is locked by both is revealed at once, else as soon as it is. */
export function declineMove(state: SessionState): SessionFact[] {
  const pair = meetingOf(state);
  const isBeforeSecond =
    state.rounds.length > 1 &&
    (state.roundIndex === 0
      ? currentRound(state).status === 'ended'
      : currentRound(state).status === 'ready');
  if (!isBeforeSecond || pair.declinedBy !== null || pair.revealed !== null)
    throw new AppError('state-refused', 'There is no second round to decline.');
  const first = state.rounds[0];
  const isScored = first !== undefined && isRoundScored(state, first);
  const declined: SessionFact = { type: 'round-two:declined' };
  return isScored ? [declined, { type: 'scorecards:revealed', cause: 'declined' }] : [declined];
}

/**
 * The instant at which everything opens by itself: 48 h after the last round that ended, though nobody has locked a card,
 * since the results wait for it too. null where it is open, or another round is under way.
 */
export function opensAt(state: SessionState): number | null {
  const pair = meetingOf(state);
  const isUnderWay = ['running', 'belled'].includes(currentRound(state).status);
  if (pair.revealed !== null || isUnderWay) return null;
  const ends = state.rounds.flatMap(({ end }) => (end === null ? [] : [end.at]));
  return ends.length === 0 ? null : Math.max(...ends) + sealedForMs;
}

/** Lines the interviewer fills: the rubrics of the questions that were opened. */
export function rubricLines(
  round: RoundState,
  content: RoundContent,
): { questionId: string; criterionId: string }[] {
  return round.setup.questions
    .filter(({ questionId }) => revealsOf(round, questionId).openedMs !== null)
    .map(({ questionId }) => content(questionId))
    .filter(isInterviewQuestion)
    .flatMap(({ id, rubric }) => rubric.map((line) => ({ questionId: id, criterionId: line.id })));
}

function assertComplete(
  { scores }: Extract<Scorecard, { about: 'candidate' }>,
  lines: readonly { questionId: string; criterionId: string }[],
): void {
  const key = (line: { questionId: string; criterionId: string }) => `${line.questionId} ${line.criterionId}`;
  const given = new Set(scores.map(key));
  const missing = lines.filter((line) => !given.has(key(line)));
  if (missing.length === 0 && given.size === scores.length && scores.length === lines.length) return;
  throw new AppError('input-invalid', 'Every line of the rubric is scored, each once.', {
    issues: missing.map((line) => ({
      path: `payload.card.scores.${key(line)}`,
      rule: 'a score from 1 to 4',
    })),
  });
}

/** A wish to practise together again, once the meeting is over. Said again, it asks once more for a room that did not open. */
export function wantAgainMove(state: SessionState, by: UserId): SessionFact[] {
  const { revealed, again, nextId } = meetingOf(state);
  if (revealed === null) throw new AppError('state-refused', 'This is asked once the scorecards are open.');
  const isSaid = again.includes(by) && !doBothWantAgain(state);
  return isSaid || nextId !== null ? [] : [{ type: 'again:wanted' }];
}

/** Both said so, and no room has opened yet. */
export function doBothWantAgain({ pair, participants }: SessionState): boolean {
  return pair !== null && pair.nextId === null && participants.every((userId) => pair.again.includes(userId));
}
