import type { RoundId, SessionId, UserId } from '../lib/id.ts';
import type { Scorecard, SelfRating } from './scorecard.schema.ts';

/** What two strangers agree to step by step: a direct call, each other's names, cameras. */
export const consents = ['call', 'names', 'cameras'] as const;
export type Consent = (typeof consents)[number];

/** What the one who stayed may do about a partner who is gone. */
export const absenceChoices = ['wait', 'alone', 'end'] as const;
export type AbsenceChoice = (typeof absenceChoices)[number];

/** Why everything is open: `ended` by the one who stayed, `unmet` where no round began. */
export const revealCauses = ['locked', 'declined', 'expired', 'ended', 'unmet'] as const;
export type RevealCause = (typeof revealCauses)[number];

/** Facts that only a meeting of two has. Who did it stands in the event's `by`; null is the server. */
export type PairFact =
  | { type: 'pair:met'; ways: 'one' | 'both'; medium: 'voice' | 'text'; areStrangers: boolean }
  | { type: 'reading:begun'; kind: 'first' | 'break'; endsAt: number }
  | { type: 'reading:finished'; userId: UserId }
  | { type: 'question:chosen'; roundId: RoundId }
  | { type: 'question:known'; roundId: RoundId }
  | { type: 'rounds:swapped' }
  | { type: 'participant:left'; userId: UserId; since: number; cause: 'left' | 'dropped' }
  | { type: 'participant:returned'; userId: UserId }
  | { type: 'absence:decided'; choice: AbsenceChoice }
  | { type: 'end:proposed' }
  | { type: 'end:withdrawn' }
  | { type: 'extension:proposed'; minutes: number }
  | { type: 'extension:declined' }
  | { type: 'extension:agreed'; minutes: number }
  | { type: 'consent:given'; to: Consent }
  | { type: 'consent:withdrawn'; to: Consent }
  | { type: 'self-rating:given'; roundId: RoundId; rating: SelfRating }
  | { type: 'scorecard:locked'; roundId: RoundId; card: Scorecard }
  | { type: 'round-two:declined' }
  | { type: 'scorecards:revealed'; cause: RevealCause }
  | { type: 'again:wanted' }
  | { type: 'again:arranged'; sessionId: SessionId };

type PairFactType = PairFact['type'];
const known: Record<PairFactType, true> = {
  'pair:met': true,
  'reading:begun': true,
  'reading:finished': true,
  'question:chosen': true,
  'question:known': true,
  'rounds:swapped': true,
  'participant:left': true,
  'participant:returned': true,
  'absence:decided': true,
  'end:proposed': true,
  'end:withdrawn': true,
  'extension:proposed': true,
  'extension:declined': true,
  'extension:agreed': true,
  'consent:given': true,
  'consent:withdrawn': true,
  'self-rating:given': true,
  'scorecard:locked': true,
  'round-two:declined': true,
  'scorecards:revealed': true,
  'again:wanted': true,
  'again:arranged': true,
};

/** Which facts of a log are the meeting's, rather than a round's. */
export const pairFactTypes: ReadonlySet<string> = new Set(Object.keys(known));
