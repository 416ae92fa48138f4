import * as z from 'zod/mini';
import { questionIdSchema, roundIdSchema, sessionIdSchema } from '../lib/id.ts';
import { defineCommand } from '../realtime/command.ts';
import { absenceChoices, consents } from './pair-event.ts';
import { scorecardSchema, selfRatingSchema } from './scorecard.schema.ts';

const here = { sessionId: sessionIdSchema };
const refusals = ['not-found', 'not-allowed', 'state-refused'] as const;
const simple = { access: 'person', answer: 'nothing', errors: refusals } as const;

/** The interviewer takes one of the three. */
export const chooseQuestion = defineCommand({
  ...simple,
  name: 'question:choose',
  payload: z.strictObject({ ...here, roundId: roundIdSchema, questionId: questionIdSchema }),
});

/** The candidate: "I know this one". Swaps once a round, without blame; nothing is told of the other question. */
export const sayKnown = defineCommand({
  ...simple,
  name: 'question:know',
  payload: z.strictObject(here),
  errors: [...refusals, 'nothing-left'],
});

/** Done reading, or back from the break. Both ready begins the round. */
export const finishReading = defineCommand({
  ...simple,
  name: 'reading:finish',
  payload: z.strictObject(here),
});

/** The interviewer gives something from the material: on the candidate's screen, or said and logged. */
export const giveMaterial = defineCommand({
  ...simple,
  name: 'material:give',
  payload: z.strictObject({
    ...here,
    questionId: questionIdSchema,
    kind: z.enum(['clarification', 'hint', 'follow-up', 'probe', 'deep-dive']),
    /** Place in its list; for a hint its level. */
    index: z.int().check(z.nonnegative()),
    manner: z.enum(['shown', 'aloud']),
  }),
  errors: [...refusals, 'nothing-left'],
});

/** Proposing to end before the clock, and agreeing to it, are the same word said by both. */
export const proposeEnd = defineCommand({
  ...simple,
  name: 'end:propose',
  payload: z.strictObject({ ...here, isWanted: z.boolean() }),
});

export const proposeExtension = defineCommand({
  ...simple,
  name: 'extension:propose',
  payload: z.strictObject({ ...here, minutes: z.union([z.literal(5), z.literal(10)]) }),
});

export const answerExtension = defineCommand({
  ...simple,
  name: 'extension:answer',
  payload: z.strictObject({ ...here, isAgreed: z.boolean() }),
});

/** Only the one who stayed, once the other has been gone long enough. */
export const decideAbsence = defineCommand({
  ...simple,
  name: 'absence:decide',
  payload: z.strictObject({ ...here, choice: z.enum(absenceChoices) }),
});

export const giveConsent = defineCommand({
  ...simple,
  name: 'consent:give',
  payload: z.strictObject({ ...here, to: z.enum(consents), isGiven: z.boolean() }),
});

/** Private; comes before the scorecard. */
export const rateSelf = defineCommand({
  ...simple,
  name: 'self-rating:give',
  payload: z.strictObject({ ...here, roundId: roundIdSchema, rating: selfRatingSchema }),
});

/** Final. `input-invalid` names lines of the rubric that are missing. */
export const lockScorecard = defineCommand({
  ...simple,
  name: 'scorecard:lock',
  payload: z.strictObject({ ...here, roundId: roundIdSchema, card: scorecardSchema }),
  errors: [...refusals, 'input-invalid'],
});

/** Leaves it at one round: what is locked is revealed. */
export const declineRoundTwo = defineCommand({
  ...simple,
  name: 'round-two:decline',
  payload: z.strictObject(here),
});

/** "Again with this person?": the other one is told; when both say so, a new room opens for them. */
export const wantAgain = defineCommand({ ...simple, name: 'again:want', payload: z.strictObject(here) });
