import * as z from 'zod/mini';
import { questionIdSchema, roundIdSchema, sessionIdSchema } from '../lib/id.ts';
import {
  clarificationSchema,
  criterionSchema,
  followUpSchema,
  hintSchema,
  mistakeSchema,
} from '../question/question-part.schema.ts';
import { probeSchema } from '../question/question.schema.ts';
import { questionCardSchema } from '../question/question-view.schema.ts';
import { movesSchema } from '../round-plan/round-plan.schema.ts';
import { absenceChoices, revealCauses } from './pair-event.ts';
import { scorecardSchema, selfRatingSchema } from './scorecard.schema.ts';

const mannerSchema = z.enum(['shown', 'aloud']);
/** How an item of the material was given; null while it was not. */
const given = { given: z.nullable(mannerSchema) };

/** One question as its interviewer sees it: everything needed to lead it, and no solution. */
export const deskQuestionSchema = z.object({
  questionId: questionIdSchema,
  /** On the candidate's screen; only such are scored. */
  isOpen: z.boolean(),
  title: z.string(),
  prompt: z.string(),
  opening: z.nullable(z.string()),
  measures: z.nullable(z.string()),
  clarifications: z.array(
    z.extend(z.omit(clarificationSchema, { match: true }), { index: z.int(), ...given }),
  ),
  /** `dueAtMs`: the running time from which the ladder suggests it; it may be given earlier. */
  hints: z.array(z.extend(hintSchema, { dueAtMs: z.nullable(z.number()), ...given })),
  followups: z.array(z.extend(followUpSchema, { index: z.int(), ...given })),
  probes: z.array(z.extend(probeSchema, { index: z.int(), ...given })),
  deepDives: z.array(z.object({ index: z.int(), topic: z.string(), prompt: z.string(), ...given })),
  checks: z.array(z.object({ part: z.string(), lines: z.array(z.string()) })),
  mistakes: z.array(mistakeSchema),
  rubric: z.array(criterionSchema),
  /** Of a quiz item: which options are right, and why each is or is not; of a short answer: a good one and its points. */
  answerKey: z.nullable(
    z.object({
      options: z.array(z.object({ id: z.string(), text: z.string(), correct: z.boolean(), why: z.string() })),
      sample: z.nullable(z.string()),
      points: z.array(z.string()),
    }),
  ),
});
export type DeskQuestion = z.infer<typeof deskQuestionSchema>;

/** Of an offer: made for another level or role, or longer or shorter than the round has time for. */
export const offerGaps = ['level', 'role', 'longer', 'shorter'] as const;
export type OfferGap = (typeof offerGaps)[number];

/** The interviewer's side of a round: never in the view of its candidate. */
export const deskSchema = z.object({
  roundId: roundIdSchema,
  /** The step's line of the script, from the plan; `now` is the one to read out or do at this moment. */
  script: z.array(z.object({ stepId: z.string(), title: z.string(), cue: z.string() })),
  moves: movesSchema,
  /** To choose from, those led or done before first and marked; empty where the plan leaves no choice. */
  offers: z.array(
    z.object({
      card: questionCardSchema,
      hasDone: z.boolean(),
      isChosen: z.boolean(),
      /** In what it is not quite what the round asks for. */
      apart: z.array(z.enum(offerGaps)),
    }),
  ),
  /** After this instant the first one stands; null once chosen. */
  chooseUntil: z.nullable(z.number()),
  questions: z.array(deskQuestionSchema),
});
export type Desk = z.infer<typeof deskSchema>;

/** Where a meeting of two stands. `break` is reading with the roles about to swap; `scoring` both fill their scorecards. */
export const meetingStages = [
  'gathering',
  'reading',
  'round',
  'scoring',
  'break',
  'sealed',
  'revealed',
] as const;
export type MeetingStage = (typeof meetingStages)[number];

const consentSchema = z.object({ mine: z.boolean(), theirs: z.boolean() });

export const partnerSchema = z.object({
  /** A pseudonym until both agree to names. */
  displayName: z.string(),
  isHere: z.boolean(),
  /** Gone since, by the server's clock. */
  awaySince: z.nullable(z.number()),
  cause: z.nullable(z.enum(['left', 'dropped'])),
  /** From this instant the one who stayed may choose. */
  choiceFrom: z.nullable(z.number()),
});

export const pairViewSchema = z.object({
  stage: z.enum(meetingStages),
  ways: z.enum(['one', 'both']),
  medium: z.enum(['voice', 'text']),
  areStrangers: z.boolean(),
  roundIndex: z.int(),
  /** One's role in each round. */
  roles: z.array(z.enum(['candidate', 'interviewer', 'observer'])),
  partner: partnerSchema,
  reading: z.nullable(z.object({ endsAt: z.number(), isReady: z.boolean(), isPartnerReady: z.boolean() })),
  absence: z.nullable(z.object({ choice: z.enum(absenceChoices), isMine: z.boolean() })),
  endProposed: z.nullable(z.enum(['mine', 'theirs'])),
  extension: z.nullable(z.object({ minutes: z.number(), isMine: z.boolean() })),
  consents: z.object({ call: consentSchema, names: consentSchema, cameras: consentSchema }),
  /** During reading and break the round one will lead; in a round the one in hand, where one leads it. */
  desk: z.nullable(deskSchema),
  /** "I know this one" is still open to the candidate. */
  canSayKnown: z.boolean(),
  ownRatings: z.array(z.object({ roundId: roundIdSchema, rating: selfRatingSchema })),
  /** Of the round being scored or scored last. */
  cards: z.array(
    z.object({ roundId: roundIdSchema, own: z.nullable(scorecardSchema), isPartnerLocked: z.boolean() }),
  ),
  /** Everything together, once it may be seen. */
  revealed: z.nullable(
    z.object({
      cause: z.enum(revealCauses),
      cards: z.array(z.object({ roundId: roundIdSchema, isOwn: z.boolean(), card: scorecardSchema })),
      /** What was scored, in the words of the rubrics. */
      rubrics: z.array(
        z.object({ questionId: questionIdSchema, title: z.string(), criteria: z.array(criterionSchema) }),
      ),
    }),
  ),
  /** Sealed cards open by themselves at this instant. */
  opensAt: z.nullable(z.number()),
  /** "Again with this person?", and the room that opened once both said so. */
  again: z.extend(consentSchema, { sessionId: z.nullable(sessionIdSchema) }),
});
export type PairView = z.infer<typeof pairViewSchema>;
