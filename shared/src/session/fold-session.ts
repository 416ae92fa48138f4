import type { UserId } from '../lib/id.ts';
import { applyReveal } from './fold-reveal.ts';
import { pairFactTypes, type PairFact } from '../pair/pair-event.ts';
import { applyPairFact, meet, renameInPair } from '../pair/pair-state.ts';
import { advanceStep, begin, elapsedMs, extend, freeze, prepareClock, thaw } from './clock.ts';
import type { SessionEvent } from './session-event.ts';
import { type RoundState, type SessionState, currentRound, revealsOf } from './session-state.ts';

const empty: SessionState = {
  mode: 'solo',
  participants: [],
  cameAs: {},
  createdAt: 0,
  version: 0,
  rounds: [],
  roundIndex: 0,
  pair: null,
};

/** The state a log amounts to. Pure: the same events give the same state, whoever folds them and whenever. */
export function foldSession(events: readonly SessionEvent[], from: SessionState = empty): SessionState {
  return events.reduce(applyEvent, from);
}

/** One more event. A version that is not the next one means a broken log, and throws. */
export function applyEvent(state: SessionState, event: SessionEvent): SessionState {
  if (event.version !== state.version + 1)
    throw new Error(`event ${event.version} after version ${state.version}`);
  const next = { ...state, version: event.version };
  switch (event.type) {
    case 'session:created':
      return { ...next, mode: event.mode, participants: event.participants, createdAt: event.at };
    case 'participant:merged':
      return mergeParticipant(next, event);
    case 'round:prepared':
      return { ...next, rounds: [...state.rounds, prepareRound(event)] };
    case 'pair:met':
      return { ...next, pair: meet(event) };
    case 'rounds:swapped':
      return { ...applyToPair(next, event), roundIndex: state.roundIndex + 1 };
    case 'extension:agreed':
      return applyToPair(inRound(next, event), event);
    default:
      return isPairFact(event) ? applyToPair(next, event) : inRound(next, event);
  }
}

type Prepared = Extract<SessionEvent, { type: 'round:prepared' }>;
type Merged = Extract<SessionEvent, { type: 'participant:merged' }>;
type Extended = Extract<SessionEvent, { type: 'extension:agreed' }>;
type OfPair = Extract<SessionEvent, PairFact>;
type OfRoundAlone = Exclude<
  SessionEvent,
  PairFact | { type: 'session:created' | 'participant:merged' | 'round:prepared' }
>;
type InRound = OfRoundAlone | Extended;

function inRound(state: SessionState, event: InRound): SessionState {
  const meant = event.roundId ?? currentRound(state).setup.id;
  const rounds = state.rounds.map((round) => (round.setup.id === meant ? applyToRound(round, event) : round));
  return { ...state, rounds };
}

function applyToPair(state: SessionState, event: Exclude<OfPair, { type: 'pair:met' }>): SessionState {
  if (state.pair === null) throw new Error(`${event.type} of somebody alone`);
  return { ...state, pair: applyPairFact(state.pair, event, event) };
}

const isPairFact = (
  event: OfRoundAlone | Exclude<OfPair, { type: 'pair:met' }>,
): event is Exclude<OfPair, { type: 'pair:met' }> => pairFactTypes.has(event.type);

function prepareRound({ round }: Prepared): RoundState {
  return {
    setup: round,
    status: 'ready',
    clock: prepareClock(round.plan.steps, round.timeFactor),
    stepStarts: [],
    reveals: {},
    swappedFrom: [],
    freezes: [],
    bell: null,
    end: null,
    selfScores: [],
    runs: {},
    judgements: [],
  };
}

/** A guest who signed in: everything that was theirs is the account's from here on. */
function mergeParticipant(state: SessionState, { from, to }: Merged): SessionState {
  const renamed = <U extends UserId | null>(userId: U) => (userId === from ? to : userId);
  const rounds = state.rounds.map((round) => {
    const { candidateId, interviewerId, notes } = round.setup;
    const people = { candidateId: renamed(candidateId), interviewerId: renamed(interviewerId) };
    const renamedNotes = notes.map((note) => ({ ...note, userId: renamed(note.userId) }));
    const runs = Object.fromEntries(
      Object.entries(round.runs).map(([id, all = []]) => [
        id,
        all.map((run) => ({ ...run, by: renamed(run.by) })),
      ]),
    );
    return { ...round, setup: { ...round.setup, ...people, notes: renamedNotes }, runs };
  });
  const pair = state.pair && renameInPair(state.pair, renamed);
  const participants = [...new Set(state.participants.map(renamed))];
  const { [from]: before = [], ...others } = state.cameAs;
  return { ...state, participants, cameAs: { ...others, [to]: [...before, from] }, rounds, pair };
}

function applyToRound(round: RoundState, event: InRound): RoundState {
  const atMs = elapsedMs(round.clock, event.at);
  switch (event.type) {
    case 'question:swapped': {
      const questions = round.setup.questions.map((drawn) =>
        drawn.questionId === event.from ? event.to : drawn,
      );
      return {
        ...round,
        setup: { ...round.setup, questions },
        swappedFrom: [...round.swappedFrom, event.from],
      };
    }
    case 'round:begun':
      return { ...round, status: 'running', clock: begin(round.clock, event.at), stepStarts: [0] };
    case 'step:ended':
      return { ...round, clock: advanceStep(round.clock, event.at), stepStarts: [...round.stepStarts, atMs] };
    case 'clock:frozen': {
      const clock = freeze(round.clock, event.reason, event.since);
      // Noticed late: the line was gone before the bell rang, so it rang for nobody and will ring again.
      const isBeforeBell = round.bell !== null && event.since < round.bell.at;
      const status = isBeforeBell ? ({ status: 'running', bell: null } as const) : {};
      const since = clock.freezes[event.reason] ?? event.since;
      const frozen = { reason: event.reason, atMs: elapsedMs(clock, event.at), since, lastedMs: null };
      return { ...round, ...status, clock, freezes: [...round.freezes, frozen] };
    }
    case 'clock:thawed': {
      const ended = (entry: RoundState['freezes'][number]) =>
        entry.reason === event.reason && entry.lastedMs === null;
      const freezes = round.freezes.map((entry) =>
        ended(entry) ? { ...entry, lastedMs: event.at - entry.since } : entry,
      );
      return { ...round, clock: thaw(round.clock, event.reason, event.at), freezes };
    }
    case 'round:belled':
      return { ...round, status: 'belled', bell: { at: event.at, documents: event.documents } };
    case 'round:ended':
      return {
        ...round,
        status: 'ended',
        end: { at: event.at, reason: event.reason, documents: event.documents },
      };
    case 'run:recorded': {
      const { questionId, by, language, report } = event;
      const runs = [...(round.runs[questionId] ?? []), { by, language, atMs, report }];
      return { ...round, runs: { ...round.runs, [questionId]: runs } };
    }
    case 'code:judged': {
      const given = { ...event.judgement, judgedAt: event.at };
      const others = round.judgements.filter(
        ({ questionId, moment }) => questionId !== given.questionId || moment !== given.moment,
      );
      return { ...round, judgements: [...others, given] };
    }
    case 'extension:agreed':
      return { ...round, clock: extend(round.clock, event.minutes * 60_000) };
    case 'self-score:set':
      return { ...round, selfScores: event.scores };
    default: {
      const reveals = applyReveal(revealsOf(round, event.questionId), event, atMs);
      return { ...round, reveals: { ...round.reveals, [event.questionId]: reveals } };
    }
  }
}
