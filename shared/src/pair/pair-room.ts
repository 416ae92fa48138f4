import { AppError } from '../http/error.ts';
import type { RoundId, UserId } from '../lib/id.ts';
import type { RoundState, SessionState } from '../session/session-state.ts';
import type { PairState } from './pair-state.ts';

/** Reading before the first round and between two, and how long the interviewer has to choose before the first offer stands. */
export const readingMs = 5 * 60_000;
export const choosingMs = 60_000;
/** When the one who stayed may choose: sooner after somebody left on purpose than after a lost line. */
export const absenceMs = { left: 10_000, dropped: 40_000 } as const;
/** Absence of either stops the clock, but for no longer than this in one round. */
export const maxDropMs = 10 * 60_000;
/** Sealed scorecards open by themselves after this. */
export const sealedForMs = 48 * 60 * 60_000;

/** The meeting of a session of two; alone there is none to ask for. */
export function meetingOf(state: SessionState): PairState {
  if (state.pair === null) throw new AppError('state-refused', 'This is a round alone.');
  return state.pair;
}

/** The other one. */
export function partnerOf(state: SessionState, userId: UserId): UserId {
  const partner = state.participants.find((participant) => participant !== userId);
  if (partner === undefined) throw new Error('a meeting of one');
  return partner;
}

export function roleIn(round: RoundState, userId: UserId): 'candidate' | 'interviewer' | 'observer' {
  const { candidateId, interviewerId } = round.setup;
  return userId === candidateId ? 'candidate' : userId === interviewerId ? 'interviewer' : 'observer';
}

/** Refuses who does not lead the round. */
export function assertInterviewer(round: RoundState, userId: UserId): void {
  if (roleIn(round, userId) !== 'interviewer')
    throw new AppError('not-allowed', 'Only the interviewer of this round may do this.');
}

/** A round of the session, by id. */
export function roundOf(state: SessionState, roundId: RoundId): RoundState {
  const round = state.rounds.find(({ setup }) => setup.id === roundId);
  if (round === undefined) throw new AppError('not-found', 'There is no such round in this session.');
  return round;
}

/** Both take part in it now: nobody is away. */
export function areBothHere({ away }: PairState): boolean {
  return Object.keys(away).length === 0;
}

/** Whether a person asks the questions: then the server reveals nothing by itself. Once one goes on alone, it does again. */
export function isLedByPerson({ pair }: SessionState): boolean {
  return pair !== null && pair.absence?.choice !== 'alone';
}

/** Who moves the round on: the interviewer, or the candidate where the server is one. */
export function leads(state: SessionState, round: RoundState, userId: UserId): boolean {
  return roleIn(round, userId) === (isLedByPerson(state) ? 'interviewer' : 'candidate');
}

/** Those whose absence stops the round's clock. */
export function awaited(state: SessionState, round: RoundState): UserId[] {
  const { candidateId, interviewerId } = round.setup;
  if (isLedByPerson(state) && interviewerId !== null) return [candidateId, interviewerId];
  return [state.pair?.absence?.by ?? candidateId];
}

/**
 * For how long absence may still stop the round's clock: without end for somebody alone with the server, 10 minutes a
 * round in all for two. In ms of real time from now on, the drop in hand counted.
 */
export function dropLeftMs(state: SessionState, round: RoundState, now: number): number {
  if (!isLedByPerson(state)) return Infinity;
  const used = round.freezes
    .filter(({ reason }) => reason === 'drop')
    .reduce((sum, { since, lastedMs }) => sum + (lastedMs ?? now - since), 0);
  return Math.max(0, maxDropMs - used);
}
