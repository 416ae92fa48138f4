import { AppError } from '../http/error.ts';
import type { RoundId, UserId } from '../lib/id.ts';
import type { FreezeReason } from '../session/clock.ts';
import { type RoundState, type SessionState, currentRound } from '../session/session-state.ts';
import type { PairState } from './pair-state.ts';

/** Reading before the first round and between two, and how long the interviewer has to choose before the first offer stands. */
export const readingMs = 5 * 60_000;
export const choosingMs = 60_000;
/** When the one who stayed may choose: sooner after somebody left on purpose than after a lost line. */
export const absenceMs = { left: 10_000, dropped: 40_000 } as const;
/** Absence of either stops the clock, but for no longer than this in one round. */
export const maxDropMs = 10 * 60_000;
/** For how long a meeting waits for its two once nobody is in it: strangers were here a moment ago, a friend's link is good for a day. */
export const gatherMs = { strangers: 30 * 60_000, friends: 24 * 60 * 60_000 } as const;
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

/** Made, and never begun: its two have not been here together. */
export function isGathering(state: SessionState): boolean {
  const { pair, roundIndex } = state;
  const isAhead = pair !== null && pair.reading === null && pair.revealed === null;
  return isAhead && roundIndex === 0 && currentRound(state).status === 'ready';
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
 * round in all for two, an outage of the server not counted: nobody can come back to one that is down. In ms of real time
 * from now on, the drop in hand counted.
 */
export function dropLeftMs(state: SessionState, round: RoundState, now: number): number {
  if (!isLedByPerson(state)) return Infinity;
  const outages = spansOf(round, 'restart', now);
  const used = spansOf(round, 'drop', now).reduce((sum, drop) => {
    const down = outages.reduce((lost, outage) => lost + sharedMs(drop, outage), 0);
    return sum + Math.max(0, drop.until - drop.since - down);
  }, 0);
  return Math.max(0, maxDropMs - used);
}

interface Span {
  since: number;
  until: number;
}

const spansOf = ({ freezes }: RoundState, reason: FreezeReason, now: number): Span[] =>
  freezes
    .filter((freeze) => freeze.reason === reason)
    .map(({ since, lastedMs }) => ({ since, until: lastedMs === null ? now : since + lastedMs }));

const sharedMs = (one: Span, other: Span) =>
  Math.max(0, Math.min(one.until, other.until) - Math.max(one.since, other.since));
