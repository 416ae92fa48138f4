import * as z from 'zod/mini';
import { levelSchema } from '../vocabulary/level.ts';

/** Text that says something: at least one character that is not white space. */
export const textSchema = z.string().check(z.regex(/\S/, 'must not be blank'));

/** What the interviewer answers when asked; `volunteer` ones are said unasked when the step ends. `match` lists other ways to ask. */
export const clarificationSchema = z.strictObject({
  q: textSchema,
  a: textSchema,
  volunteer: z._default(z.boolean(), false),
  match: z._default(z.array(textSchema), []),
});
export type Clarification = z.infer<typeof clarificationSchema>;

/** `after_min`: running minutes since the approach began before the hint may be asked for. Level 3 is still not the solution. */
export const hintSchema = z.strictObject({
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  after_min: z.number().check(z.nonnegative()),
  text: textSchema,
});
export type Hint = z.infer<typeof hintSchema>;

export const followUpSchema = z.strictObject({
  when: z.enum(['strong', 'weak']),
  ask: textSchema,
  good: textSchema,
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** `strong` is a model answer as spoken; the other two show what falls short of it and how. */
export const answerSchema = z.strictObject({ strong: textSchema, acceptable: textSchema, weak: textSchema });
export type Answer = z.infer<typeof answerSchema>;

export const mistakeSchema = z.strictObject({ mistake: textSchema, why: textSchema, say: textSchema });
export type Mistake = z.infer<typeof mistakeSchema>;

export const referenceSchema = z.strictObject({
  title: textSchema,
  url: z.url(),
  kind: z.enum(['docs', 'spec', 'paper', 'book', 'article', 'code']),
});

export const reviewSchema = z.strictObject({ reviewer: textSchema, at: z.iso.date(), notes: textSchema });

export const authoringSchema = z.strictObject({ author: textSchema, at: z.iso.date() });

/** One line of a rubric: four observable anchors, and the score expected of each level. */
export const criterionSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  title: textSchema,
  weight: z.number().check(z.positive(), z.lte(1)),
  anchors: z.strictObject({ 1: textSchema, 2: textSchema, 3: textSchema, 4: textSchema }),
  expected: z.record(levelSchema, z.number().check(z.gte(1), z.lte(4))),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const rubricSchema = z.strictObject({
  slug: textSchema,
  title: textSchema,
  criteria: z.array(criterionSchema).check(z.minLength(1)),
});
export type Rubric = z.infer<typeof rubricSchema>;
