import { AppError } from '../http/error.ts';
import { elapsedMs, roundEndsAt, roundLeftMs, stepEndsAt } from './clock.ts';
import { enterStep, leaveStep } from './interview-move.ts';
import { type RoundContent, currentStep, isLastStep } from './round-content.ts';
import { applyEvent } from './fold-session.ts';
import type { DocumentMark, SessionFact } from './session-event.ts';
import { type RoundState, type RoundStatus, type SessionState, currentRound } from './session-state.ts';

/** The moves of a round, and in which states each is allowed. Everything else is refused with `state-refused`. */
const allowedIn = {
  begin: ['ready'],
  swap: ['ready'],
  advance: ['running', 'belled'],
  freeze: ['running'],
  reveal: ['running', 'belled'],
  run: ['running', 'belled'],
  bell: ['running'],
  finish: ['running', 'belled'],
  abandon: ['ready', 'running', 'belled'],
  selfScore: ['ended'],
} as const satisfies Record<string, readonly RoundStatus[]>;

export type RoundMove = keyof typeof allowedIn;

/** Refuses a move that the round's state does not allow, and every move but a thaw while the candidate pauses. */
export function assertAllowed(round: RoundState, move: RoundMove): void {
  const states: readonly RoundStatus[] = allowedIn[move];
  if (!states.includes(round.status))
    throw new AppError('state-refused', `Not in a round that is ${round.status}.`);
  const isPaused = round.clock.freezes.pause !== undefined;
  if (isPaused && (move === 'advance' || move === 'reveal'))
    throw new AppError('state-refused', 'The round is paused.');
}

/** The states in which a move is allowed, for the test that every state can be reached and left. */
export const roundMoves: Readonly<Record<RoundMove, readonly RoundStatus[]>> = allowedIn;

/** Begins the round: the clock starts and the first step opens. */
export function beginRoundMove(state: SessionState, content: RoundContent, now: number): SessionFact[] {
  assertAllowed(currentRound(state), 'begin');
  return thenEnter(state, [{ type: 'round:begun' }], { content, now });
}

/** Ends the current step, by the candidate's Next or because a hard step reached zero, and opens the next one. */
export function advanceMove(
  state: SessionState,
  how: { stepId: string; cause: 'next' | 'zero' },
  at: { content: RoundContent; now: number },
): SessionFact[] {
  const round = currentRound(state);
  assertAllowed(round, 'advance');
  if (currentStep(round).id !== how.stepId) return [];
  if (isLastStep(round))
    throw new AppError('state-refused', 'This is the last step: finish the round instead.');
  return thenEnter(state, [...leaveStep(round, at.content), { type: 'step:ended', ...how }], at);
}

/** These facts, and those of entering the step that is in hand after them. */
export function thenEnter(
  state: SessionState,
  facts: SessionFact[],
  { content, now }: { content: RoundContent; now: number },
): SessionFact[] {
  const after = facts.reduce(
    (known, fact) => applyEvent(known, { ...fact, version: known.version + 1, at: now, by: null }),
    state,
  );
  return [...facts, ...enterStep(currentRound(after), content)];
}

/** Ends the round: early while there is time left and steps to come, finished otherwise. */
export function finishMove(round: RoundState, now: number, documents: DocumentMark[]): SessionFact {
  assertAllowed(round, 'finish');
  const isEarly = round.status === 'running' && !isLastStep(round) && roundLeftMs(round.clock, now) > 0;
  return { type: 'round:ended', reason: isEarly ? 'early' : 'finished', documents };
}

/** The next instant at which the server must act on this round by itself: a hard step's zero, or the bell. */
export function nextZeroAt(round: RoundState): { at: number; zero: 'step' | 'round' } | null {
  if (round.status !== 'running') return null;
  const roundAt = roundEndsAt(round.clock);
  const stepAt = currentStep(round).hard && !isLastStep(round) ? stepEndsAt(round.clock) : null;
  if (roundAt === null) return null;
  return stepAt !== null && stepAt < roundAt ? { at: stepAt, zero: 'step' } : { at: roundAt, zero: 'round' };
}

/** Running time used, until the end or now. */
export function usedMs(round: RoundState, now: number): number {
  return elapsedMs(round.clock, round.end?.at ?? now);
}
