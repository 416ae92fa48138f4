import * as z from 'zod/mini';
import { questionTypeSchema } from '../question/question-type.ts';
import { phaseSchema } from '../vocabulary/phase.ts';
import { jobRoleSchema } from '../vocabulary/job-role.ts';
import { textSchema } from '../question/question-part.schema.ts';

/**
 * What a candidate does in a step; it decides which fields stand open and what the server does as interviewer.
 * `words` a text of one's own · `quiz` multiple choice and short answers · `talk` spoken questions with probes ·
 * `clarify` questions to the interviewer · `approach` a plan in words · `work` the editor (coding, SQL, fixing a review) ·
 * `test` the editor and a text on tests and complexity · `read` a diff · `findings` comments on it · the design parts ·
 * `deep-dive` two prompts · `wrap` the follow-up · `to-ask` three questions of one's own · `self-rating`.
 */
export const activities = [
  'words',
  'quiz',
  'talk',
  'clarify',
  'approach',
  'work',
  'test',
  'read',
  'findings',
  'requirements',
  'entities',
  'api',
  'high-level',
  'deep-dive',
  'wrap',
  'to-ask',
  'self-rating',
] as const;
export const activitySchema = z.enum(activities);
export type Activity = z.infer<typeof activitySchema>;

const slugSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/));

/** A named pick: `count` questions of these types (and, where given, of this `about`) are drawn when the round is prepared. */
export const slotSchema = z.strictObject({
  id: slugSchema,
  types: z.array(questionTypeSchema).check(z.minLength(1)),
  count: z.int().check(z.gte(1)),
  about: z._default(z.array(textSchema), []),
  /** Phases the questions may come from; empty means the plan's own. */
  phases: z._default(z.array(phaseSchema), []),
  /** Only questions whose `time.max` is at most this: a short plan cannot hold a long question. */
  max_minutes: z.optional(z.number().check(z.positive())),
  /** Only questions whose `time.max` is at least this: a long plan would be half empty with a small one. */
  min_minutes: z.optional(z.number().check(z.positive())),
});
export type Slot = z.infer<typeof slotSchema>;

/**
 * A timed part of a round. `absorbs` marks the step that time saved or overrun goes to or comes from. `hard` steps end
 * at zero (quizzes only). `cue` is read by an interviewer, `cue_solo` by a candidate alone.
 */
export const stepSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  minutes: z.number().check(z.positive()),
  activity: activitySchema,
  uses: z._default(z.array(slugSchema), []),
  cue: textSchema,
  cue_solo: textSchema,
  absorbs: z._default(z.boolean(), false),
  hard: z._default(z.boolean(), false),
});
export type Step = z.infer<typeof stepSchema>;

/** Sentences an interviewer may say when the candidate is in one of these places. */
export const movesSchema = z.strictObject({
  silent: textSchema,
  stuck: textSchema,
  rambling: textSchema,
  wrong_path: textSchema,
  done_early: textSchema,
  asked_unknown: textSchema,
});

export const roundPlanSchema = z.strictObject({
  slug: slugSchema,
  title: textSchema,
  phase: phaseSchema,
  minutes: z.number().check(z.positive()),
  length: z.enum(['short', 'full']),
  modes: z.array(z.enum(['solo', 'pair'])).check(z.minLength(1)),
  summary: textSchema,
  slots: z.array(slotSchema),
  steps: z.array(stepSchema).check(z.minLength(1)),
  moves: movesSchema,
});
export type RoundPlan = z.infer<typeof roundPlanSchema>;

/** A job role's whole sequence of rounds over the six phases, ending in a debrief. */
export const loopSchema = z.strictObject({
  slug: slugSchema,
  title: textSchema,
  role: jobRoleSchema,
  summary: textSchema,
  rounds: z.array(z.strictObject({ plan: slugSchema, note: textSchema })).check(z.minLength(6)),
});
export type Loop = z.infer<typeof loopSchema>;

/** An ordered list of questions with the plan they are asked in. */
export const questionSetSchema = z.strictObject({
  slug: slugSchema,
  title: textSchema,
  summary: textSchema,
  phase: phaseSchema,
  plan: slugSchema,
  questions: z.array(slugSchema).check(z.minLength(1)),
});
export type QuestionSet = z.infer<typeof questionSetSchema>;
