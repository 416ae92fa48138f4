import type { UserId } from '../lib/id.ts';
import { advanceStep, begin, elapsedMs, freeze, prepareClock, thaw } from './clock.ts';
import type { SessionEvent } from './session-event.ts';
import {
  type Reveals,
  type RoundState,
  type SessionState,
  currentRound,
  revealsOf,
} from './session-state.ts';

const empty: SessionState = { mode: 'solo', participants: [], createdAt: 0, version: 0, rounds: [] };

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
    default:
      return { ...next, rounds: [...state.rounds.slice(0, -1), applyToRound(currentRound(state), event)] };
  }
}

type Prepared = Extract<SessionEvent, { type: 'round:prepared' }>;
type Merged = Extract<SessionEvent, { type: 'participant:merged' }>;
type InRound = Exclude<SessionEvent, { type: 'session:created' | 'participant:merged' | 'round:prepared' }>;

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
    return { ...round, setup: { ...round.setup, ...people, notes: renamedNotes } };
  });
  return { ...state, participants: [...new Set(state.participants.map(renamed))], rounds };
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
    case 'self-score:set':
      return { ...round, selfScores: event.scores };
    default: {
      const reveals = applyReveal(revealsOf(round, event.questionId), event, atMs);
      return { ...round, reveals: { ...round.reveals, [event.questionId]: reveals } };
    }
  }
}

type Reveal = Exclude<Extract<InRound, { questionId: unknown }>, { type: 'run:recorded' }>;

function applyReveal(reveals: Reveals, event: Reveal, atMs: number): Reveals {
  switch (event.type) {
    case 'question:opened':
      return { ...reveals, openedMs: reveals.openedMs ?? atMs };
    case 'clarification:asked':
      return { ...reveals, asked: [...reveals.asked, { text: event.text, match: event.match, atMs }] };
    case 'clarification:volunteered':
      return { ...reveals, volunteered: [...reveals.volunteered, event.index] };
    case 'hint:revealed':
      return { ...reveals, hints: [...reveals.hints, { level: event.level, atMs }] };
    case 'follow-up:revealed':
      return { ...reveals, followUps: [...reveals.followUps, event.index] };
    case 'probe:revealed':
      return { ...reveals, probes: [...reveals.probes, { index: event.index, atMs }] };
    case 'checks:revealed':
      return { ...reveals, checks: [...reveals.checks, event.part] };
    case 'deep-dive:revealed':
      return { ...reveals, deepDives: [...reveals.deepDives, { index: event.index, atMs }] };
  }
}
