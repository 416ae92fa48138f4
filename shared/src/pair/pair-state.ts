import type { RoundId, SessionId, UserId } from '../lib/id.ts';
import type { AbsenceChoice, Consent, PairFact, RevealCause } from './pair-event.ts';
import type { Scorecard, SelfRating } from './scorecard.schema.ts';

/** What is known of a meeting of two beyond its rounds. Instants are epoch ms of the server's clock. */
export interface PairState {
  ways: 'one' | 'both';
  medium: 'voice' | 'text';
  /** Paired by the server, rather than by a link. */
  areStrangers: boolean;
  /** Before the first round, and in the break. */
  reading: { kind: 'first' | 'break'; since: number; endsAt: number; ready: UserId[] } | null;
  /** Rounds whose interviewer has chosen a question; rounds whose candidate said "I know this one". */
  chosen: RoundId[];
  known: RoundId[];
  away: Partial<Record<UserId, { since: number; cause: 'left' | 'dropped' }>>;
  absence: { by: UserId; choice: AbsenceChoice; at: number } | null;
  endProposedBy: UserId | null;
  extension: { by: UserId; minutes: number } | null;
  consents: Record<Consent, UserId[]>;
  ratings: { roundId: RoundId; by: UserId; rating: SelfRating }[];
  cards: { roundId: RoundId; by: UserId; card: Scorecard; at: number }[];
  declinedBy: UserId | null;
  revealed: { at: number; cause: RevealCause } | null;
  again: UserId[];
  /** The meeting that came of it. */
  nextId: SessionId | null;
}

type Met = Extract<PairFact, { type: 'pair:met' }>;
type Later = Exclude<PairFact, Met>;

export function meet({ ways, medium, areStrangers }: Met): PairState {
  return {
    ...{ ways, medium, areStrangers },
    reading: null,
    chosen: [],
    known: [],
    away: {},
    absence: null,
    endProposedBy: null,
    extension: null,
    consents: { call: [], names: [], cameras: [] },
    ratings: [],
    cards: [],
    declinedBy: null,
    revealed: null,
    again: [],
    nextId: null,
  };
}

/** One more fact of the meeting; what it means for the round's clock is the session's fold's business. */
export function applyPairFact(
  pair: PairState,
  fact: Later,
  from: { by: UserId | null; at: number },
): PairState {
  const { by, at } = from;
  switch (fact.type) {
    case 'reading:begun':
      return { ...pair, reading: { kind: fact.kind, since: at, endsAt: fact.endsAt, ready: [] } };
    case 'reading:finished':
      return pair.reading === null
        ? pair
        : { ...pair, reading: { ...pair.reading, ready: including(pair.reading.ready, fact.userId) } };
    case 'question:chosen':
      return { ...pair, chosen: including(pair.chosen, fact.roundId) };
    case 'question:known':
      return { ...pair, known: including(pair.known, fact.roundId) };
    case 'rounds:swapped':
      return { ...pair, reading: null, absence: null, endProposedBy: null, extension: null };
    case 'participant:left':
      return { ...pair, away: { ...pair.away, [fact.userId]: { since: fact.since, cause: fact.cause } } };
    case 'participant:returned': {
      const { [fact.userId]: _back, ...away } = pair.away;
      // Who decided to go on alone still does after a refresh of their own.
      const absence = pair.absence?.by === fact.userId ? pair.absence : null;
      return { ...pair, away, absence, reading: readOn(pair, away, at) };
    }
    case 'absence:decided':
      return by === null ? pair : { ...pair, absence: { by, choice: fact.choice, at } };
    case 'end:proposed':
      return { ...pair, endProposedBy: by };
    case 'end:withdrawn':
      return { ...pair, endProposedBy: null };
    case 'extension:proposed':
      return by === null ? pair : { ...pair, extension: { by, minutes: fact.minutes } };
    case 'extension:declined':
    case 'extension:agreed':
      return { ...pair, extension: null };
    case 'consent:given':
      return withConsent(
        pair,
        fact.to,
        by === null ? pair.consents[fact.to] : including(pair.consents[fact.to], by),
      );
    case 'consent:withdrawn':
      return withConsent(
        pair,
        fact.to,
        pair.consents[fact.to].filter((userId) => userId !== by),
      );
    case 'self-rating:given':
      return by === null
        ? pair
        : { ...pair, ratings: [...pair.ratings, { roundId: fact.roundId, by, rating: fact.rating }] };
    case 'scorecard:locked':
      return by === null
        ? pair
        : { ...pair, cards: [...pair.cards, { roundId: fact.roundId, by, card: fact.card, at }] };
    case 'round-two:declined':
      return { ...pair, declinedBy: by };
    case 'scorecards:revealed':
      return { ...pair, revealed: { at, cause: fact.cause } };
    case 'again:wanted':
      return by === null ? pair : { ...pair, again: including(pair.again, by) };
    case 'again:arranged':
      return { ...pair, nextId: fact.sessionId };
  }
}

/** Nobody reads while they are away: with the last one back, that time is given back. */
function readOn(
  { reading, away: before }: PairState,
  away: PairState['away'],
  at: number,
): PairState['reading'] {
  const isPaused = Object.keys(before).length > 0 && Object.keys(away).length === 0;
  if (reading === null || !isPaused) return reading;
  const since = Math.min(at, ...Object.values(before).map((gone) => gone?.since ?? at));
  return { ...reading, endsAt: reading.endsAt + at - Math.max(since, reading.since) };
}

const including = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? [...list] : [...list, item];

const withConsent = (pair: PairState, to: Consent, given: UserId[]): PairState => ({
  ...pair,
  consents: { ...pair.consents, [to]: given },
});

/** A guest who signed in: everything that was theirs in the meeting is the account's from here on. */
export function renameInPair(
  pair: PairState,
  renamed: <U extends UserId | null>(userId: U) => U | UserId,
): PairState {
  const all = (users: readonly UserId[]) => users.map((userId) => renamed(userId));
  const { reading, absence, extension, consents: given } = pair;
  return {
    ...pair,
    reading: reading && { ...reading, ready: all(reading.ready) },
    away: Object.fromEntries(
      Object.entries(pair.away).map(([userId, away]) => [renamed(userId as UserId), away]),
    ),
    absence: absence && { ...absence, by: renamed(absence.by) },
    extension: extension && { ...extension, by: renamed(extension.by) },
    endProposedBy: renamed(pair.endProposedBy),
    declinedBy: renamed(pair.declinedBy),
    consents: { call: all(given.call), names: all(given.names), cameras: all(given.cameras) },
    ratings: pair.ratings.map((rating) => ({ ...rating, by: renamed(rating.by) })),
    cards: pair.cards.map((card) => ({ ...card, by: renamed(card.by) })),
    again: all(pair.again),
  };
}
