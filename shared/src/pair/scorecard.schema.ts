import * as z from 'zod/mini';
import { questionIdSchema } from '../lib/id.ts';

export const scoreSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const recommendationLabels = {
  'strong-yes': 'Strong yes',
  yes: 'Yes',
  no: 'Not yet, at this level',
  'strong-no': 'Strong no',
} as const;
export type Recommendation = keyof typeof recommendationLabels;
export const recommendations = Object.keys(recommendationLabels) as [Recommendation, ...Recommendation[]];

/** What a candidate scores the interviewer on. */
export const helpfulnessLabels = {
  clarity: 'Clarity',
  pacing: 'Pacing',
  listening: 'Listening',
  help: 'Help',
} as const;
export type Helpfulness = keyof typeof helpfulnessLabels;
export const helpfulness = Object.keys(helpfulnessLabels) as [Helpfulness, ...Helpfulness[]];

const words = z.string().check(z.trim(), z.maxLength(4000));
const both = { wentWell: words, change: words };

/** The interviewer's: every line of the rubrics of the questions asked, each once, and a recommendation. */
export const candidateCardSchema = z.strictObject({
  about: z.literal('candidate'),
  scores: z
    .array(
      z.strictObject({
        questionId: questionIdSchema,
        criterionId: z.string().check(z.maxLength(100)),
        score: scoreSchema,
      }),
    )
    .check(z.maxLength(60)),
  recommendation: z.enum(recommendations),
  ...both,
});

/** The candidate's. */
export const interviewerCardSchema = z.strictObject({
  about: z.literal('interviewer'),
  scores: z.record(z.enum(helpfulness), scoreSchema),
  ...both,
});

/** A filled rubric. Sealed until both rounds are locked, round two is declined, or 48 h have gone by. */
export const scorecardSchema = z.discriminatedUnion('about', [candidateCardSchema, interviewerCardSchema]);
export type Scorecard = z.infer<typeof scorecardSchema>;

/** One's own private rating before the scorecard: how it went, 1 to 4, and a line for oneself. Nobody else ever sees it. */
export const selfRatingSchema = z.strictObject({ score: scoreSchema, note: words });
export type SelfRating = z.infer<typeof selfRatingSchema>;
