import { AppError } from '../http/error.ts';
import type { QuestionId, RoundId, UserId } from '../lib/id.ts';
import type { RoundContent } from '../session/round-content.ts';
import { beginRoundMove, thenEnter } from '../session/round-move.ts';
import type { DrawnQuestion, SessionFact } from '../session/session-event.ts';
import { type RoundState, type SessionState, currentRound } from '../session/session-state.ts';
import {
  areBothHere,
  assertInterviewer,
  choosingMs,
  gatherMs,
  isGathering,
  meetingOf,
  readingMs,
  roleIn,
  roundOf,
} from './pair-room.ts';

/** Both are here for the first time: the reading begins. */
export function gatherMove(state: SessionState, now: number): SessionFact[] {
  if (!isGathering(state)) return [];
  return [{ type: 'reading:begun', kind: 'first', endsAt: now + readingMs }];
}

/**
 * The instant at which a meeting that never began is given up, so that what was drawn for it is free again. null once it
 * began, and while one is here: they decide.
 */
export function gatherZeroAt(state: SessionState): number | null {
  if (!isGathering(state)) return null;
  const { away, areStrangers } = meetingOf(state);
  const gone = Object.values(away).flatMap((entry) => entry?.since ?? []);
  if (gone.length === 1) return null;
  return Math.max(state.createdAt, ...gone) + gatherMs[areStrangers ? 'strangers' : 'friends'];
}

/** Until when a round's interviewer may choose; null once chosen, begun, or where there is nothing to choose. */
export function chooseUntil(state: SessionState, { setup, status }: RoundState): number | null {
  const { reading, chosen } = meetingOf(state);
  if (reading === null || status !== 'ready' || !setup.offers || chosen.includes(setup.id)) return null;
  return reading.since + choosingMs;
}

/** The interviewer takes one of the three, within the first minute of the reading. */
export function chooseMove(
  state: SessionState,
  { by, roundId, questionId }: { by: UserId; roundId: RoundId; questionId: QuestionId },
  now: number,
): SessionFact[] {
  const round = roundOf(state, roundId);
  assertInterviewer(round, by);
  const until = chooseUntil(state, round);
  if (until === null || now > until) throw new AppError('state-refused', 'The question is chosen.');
  const to = round.setup.offers?.questions.find((offer) => offer.questionId === questionId);
  if (to === undefined) throw new AppError('not-found', 'This question is not among the three.');
  return [...exchange(round, to), { type: 'question:chosen', roundId }];
}

function exchange(round: RoundState, to: DrawnQuestion): SessionFact[] {
  const from = standing(round);
  if (from === null || from.questionId === to.questionId) return [];
  return [{ type: 'question:swapped', from: from.questionId, to, roundId: round.setup.id }];
}

/** The one of the offers that stands. */
function standing({ setup }: RoundState): DrawnQuestion | null {
  return setup.questions.find(({ slot }) => slot === setup.offers?.slot) ?? null;
}

/** One is done reading; when both are, the round begins. */
export function finishReadingMove(
  state: SessionState,
  by: UserId,
  at: { content: RoundContent; now: number },
): SessionFact[] {
  const { reading, declinedBy, revealed } = meetingOf(state);
  const isOver = declinedBy !== null || revealed !== null;
  if (reading === null || isOver || currentRound(state).status !== 'ready')
    throw new AppError('state-refused', 'This is not the time for reading.');
  if (reading.ready.includes(by)) return [];
  const isLast = state.participants.every((userId) => userId === by || reading.ready.includes(userId));
  const finished: SessionFact = { type: 'reading:finished', userId: by };
  return isLast && areBothHere(meetingOf(state))
    ? [finished, ...beginRoundMove(state, at.content, at.now)]
    : [finished];
}

/**
 * The instant at which reading ends by itself: at once where both are done, as when one of them returns. null where nobody
 * reads, or somebody is away and would miss the beginning.
 */
export function readingZeroAt(state: SessionState): number | null {
  const { pair, participants } = state;
  if (pair === null || pair.reading === null || currentRound(state).status !== 'ready') return null;
  if (!areBothHere(pair) || pair.declinedBy !== null) return null;
  const { ready, since, endsAt } = pair.reading;
  return participants.every((userId) => ready.includes(userId)) ? since : endsAt;
}

/** "I know this one": the next offer that was never shown takes its place, once a round, without blame. */
export function sayKnownMove(
  state: SessionState,
  by: UserId,
  at: { content: RoundContent; now: number },
): SessionFact[] {
  const round = currentRound(state);
  if (roleIn(round, by) !== 'candidate') throw new AppError('not-allowed', 'Only the candidate may say so.');
  if (!canSayKnown(state, round)) throw new AppError('nothing-left', 'A round gives one other question.');
  const to = unshown(round);
  if (to === undefined) throw new AppError('nothing-left', 'There is no other question for this round.');
  const known: SessionFact = { type: 'question:known', roundId: round.setup.id };
  return thenEnter(state, [...exchange(round, to), known], at);
}

export function canSayKnown(state: SessionState, round: RoundState): boolean {
  const isEarly = round.status === 'running' && round.clock.stepIndex <= firstUse(round) + 1;
  return isEarly && !meetingOf(state).known.includes(round.setup.id) && unshown(round) !== undefined;
}

/** An offer that is not in the round and was never on the candidate's screen. */
const unshown = ({ setup, reveals }: RoundState) =>
  setup.offers?.questions.find(
    ({ questionId }) =>
      reveals[questionId] === undefined && !setup.questions.some((drawn) => drawn.questionId === questionId),
  );

/** Index of the first step that works on the chosen question. */
function firstUse({ setup }: RoundState): number {
  const slot = setup.offers?.slot;
  return Math.max(
    0,
    setup.plan.steps.findIndex(({ uses }) => slot !== undefined && uses.includes(slot)),
  );
}
