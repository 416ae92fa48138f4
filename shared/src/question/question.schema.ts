import * as z from 'zod/mini';
import { questionIdSchema } from '../lib/id.ts';
import { jobRoleSchema } from '../vocabulary/job-role.ts';
import { levelRangeSchema } from '../vocabulary/level.ts';
import { phaseSchema } from '../vocabulary/phase.ts';
import { skillSchema } from '../vocabulary/skill.ts';
import { codingFields, reviewFields, sqlFields } from './question-code.schema.ts';
import { designFields } from './question-design.schema.ts';
import {
  answerSchema,
  authoringSchema,
  clarificationSchema,
  criterionSchema,
  followUpSchema,
  hintSchema,
  mistakeSchema,
  referenceSchema,
  reviewSchema,
  textSchema,
} from './question-part.schema.ts';

export const questionStatusSchema = z.enum(['draft', 'reviewed', 'verified', 'deprecated']);
export type QuestionStatus = z.infer<typeof questionStatusSchema>;

/** What every question has, quiz items included. Minutes in `time`. */
const card = {
  id: questionIdSchema,
  slug: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  version: z.int().check(z.gte(1)),
  status: questionStatusSchema,
  title: textSchema,
  phase: phaseSchema,
  skills: z.array(skillSchema).check(z.minLength(1)),
  roles: z.array(jobRoleSchema).check(z.minLength(1)),
  level: levelRangeSchema,
  time: z.strictObject({ target: z.number().check(z.positive()), max: z.number().check(z.positive()) }),
  prompt: textSchema,
  references: z.array(referenceSchema).check(z.minLength(1)),
  license: z.literal('CC-BY-4.0'),
  authoring: authoringSchema,
  reviews: z.array(reviewSchema),
  distinct_from: z._default(z.array(questionIdSchema), []),
};

/** What an interviewer needs on top, for everything longer than a quiz item. */
const interview = {
  ...card,
  measures: textSchema,
  opening: textSchema,
  clarifications: z._default(z.array(clarificationSchema), []),
  hints: z._default(z.array(hintSchema), []),
  followups: z.array(followUpSchema).check(z.minLength(1)),
  answer: answerSchema,
  mistakes: z.array(mistakeSchema).check(z.minLength(1)),
  rubric: z.array(criterionSchema).check(z.minLength(1)),
};

/** Questions after the first answer; `part` says which part of the story it opens. */
export const probeSchema = z.strictObject({ part: z.enum(['S', 'T', 'A', 'R', 'any']), ask: textSchema });

export const quizSchema = z.strictObject({
  ...card,
  type: z.literal('quiz'),
  choice: z.enum(['single', 'multi']),
  options: z
    .array(z.strictObject({ id: textSchema, text: textSchema, correct: z.boolean(), why: textSchema }))
    .check(z.minLength(3)),
});
export const shortAnswerSchema = z.strictObject({
  ...card,
  type: z.literal('short-answer'),
  sample: textSchema,
  points: z
    .array(z.strictObject({ point: textSchema, phrases: z.array(textSchema).check(z.minLength(1)) }))
    .check(z.minLength(1)),
});
export const codingSchema = z.strictObject({ ...interview, type: z.literal('coding'), ...codingFields });
export const sqlSchema = z.strictObject({ ...interview, type: z.literal('sql'), ...sqlFields });
export const codeReviewSchema = z.strictObject({ ...interview, type: z.literal('review'), ...reviewFields });
export const verbalSchema = z.strictObject({
  ...interview,
  type: z.literal('verbal'),
  probes: z.array(probeSchema).check(z.minLength(2)),
});
export const designSchema = z.strictObject({ ...interview, type: z.literal('design'), ...designFields });
export const behavioralSchema = z.strictObject({
  ...interview,
  type: z.literal('behavioral'),
  probes: z.array(probeSchema).check(z.minLength(4)),
});
export const managerialSchema = z.strictObject({
  ...interview,
  type: z.literal('managerial'),
  about: z.enum(['motivation', 'judgement', 'project', 'growth', 'logistics']),
  probes: z.array(probeSchema).check(z.minLength(2)),
});
/** A question for the candidate to ask: `prompt` is its wording. */
export const toAskSchema = z.strictObject({
  ...card,
  type: z.literal('to-ask'),
  audience: z.enum(['recruiter', 'engineer', 'manager']),
  listenFor: textSchema,
  avoid: textSchema,
});

export const questionSchema = z.discriminatedUnion('type', [
  quizSchema,
  shortAnswerSchema,
  codingSchema,
  sqlSchema,
  codeReviewSchema,
  verbalSchema,
  designSchema,
  behavioralSchema,
  managerialSchema,
  toAskSchema,
]);

/** One complete item of the bank, as the server holds it. Never leaves the server whole: see the presenters. */
export type Question = z.infer<typeof questionSchema>;
export type QuestionType = Question['type'];
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;
/** The types with clarifications, hints, follow-ups, a rubric and a model answer. */
export type InterviewQuestion = Extract<Question, { rubric: unknown }>;
/** The types answered aloud: think, answer, two probes. */
export type SpokenQuestion = Extract<Question, { probes: unknown }>;
