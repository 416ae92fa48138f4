import * as z from 'zod/mini';
import { questionIdSchema } from '../lib/id.ts';
import { sqlTableSchema } from '../run/run.schema.ts';
import { jobRoleSchema } from '../vocabulary/job-role.ts';
import { languageSchema } from '../vocabulary/language.ts';
import { levelRangeSchema } from '../vocabulary/level.ts';
import { phaseSchema } from '../vocabulary/phase.ts';
import { skillSchema } from '../vocabulary/skill.ts';
import {
  comparatorSchema,
  reviewFields,
  signatureSchema,
  sourcesSchema,
  testCaseSchema,
} from './question-code.schema.ts';
import {
  answerSchema,
  clarificationSchema,
  criterionSchema,
  followUpSchema,
  hintSchema,
  mistakeSchema,
  referenceSchema,
} from './question-part.schema.ts';
import { deepDiveSchema, estimateSchema } from './question-design.schema.ts';
import { questionTypeSchema } from './question-type.ts';
import { codeReviewSchema, probeSchema, questionStatusSchema } from './question.schema.ts';

/** A line of the question bank's list: nothing in it spoils the question. */
export const questionCardSchema = z.object({
  id: questionIdSchema,
  slug: z.string(),
  title: z.string(),
  phase: phaseSchema,
  type: questionTypeSchema,
  skills: z.array(skillSchema),
  roles: z.array(jobRoleSchema),
  level: levelRangeSchema,
  minutes: z.number(),
  status: questionStatusSchema,
});
export type QuestionCard = z.infer<typeof questionCardSchema>;

/**
 * What a candidate sees of a question while working on it. Every key is written out by one presenter; what is not listed
 * here (solutions, hidden tests, hints, anchors, which option is right) has no place to travel in.
 */
export const questionViewSchema = z.object({
  ...questionCardSchema.shape,
  prompt: z.string(),
  choice: z.optional(z.enum(['single', 'multi'])),
  options: z.optional(z.array(z.object({ id: z.string(), text: z.string() }))),
  signature: z.optional(signatureSchema),
  kind: z.optional(z.string()),
  language: z.optional(languageSchema),
  comparator: z.optional(comparatorSchema),
  starters: z.optional(sourcesSchema),
  tests: z.optional(z.array(testCaseSchema)),
  hiddenTests: z.optional(z.int()),
  collections: z.optional(z.record(z.string(), z.array(z.unknown()))),
  dialect: z.optional(z.enum(['postgresql', 'sqlite'])),
  schema: z.optional(z.string()),
  /** The first seed alone, with the rows a right query answers on it. */
  seed: z.optional(z.object({ name: z.string(), sql: z.string(), expected: z.optional(sqlTableSchema) })),
  ordered: z.optional(z.boolean()),
  run: reviewFields.run,
  diff: z.optional(z.string()),
  files: z.optional(z.record(z.string(), z.string())),
  estimates: z.optional(z.array(z.object({ id: z.string(), label: z.string(), unit: z.string() }))),
  probeCount: z.optional(z.int()),
});
export type QuestionView = z.infer<typeof questionViewSchema>;

/** Everything a candidate may read once the round is over, or after a deliberate click outside a round. */
export const questionSolutionSchema = z.object({
  question: questionViewSchema,
  measures: z.optional(z.string()),
  options: z.optional(
    z.array(z.object({ id: z.string(), text: z.string(), correct: z.boolean(), why: z.string() })),
  ),
  sample: z.optional(z.string()),
  points: z.optional(z.array(z.string())),
  answer: z.optional(answerSchema),
  clarifications: z.array(clarificationSchema),
  hints: z.array(hintSchema),
  followups: z.array(followUpSchema),
  probes: z.array(probeSchema),
  mistakes: z.array(mistakeSchema),
  rubric: z.array(criterionSchema),
  solutions: z.optional(sourcesSchema),
  complexity: z.optional(z.string()),
  hiddenTests: z.optional(z.array(testCaseSchema)),
  reference: z.optional(z.string()),
  alternatives: z.optional(z.array(z.object({ name: z.string(), sql: z.string() }))),
  fixed: z.optional(z.record(z.string(), z.string())),
  issues: z.optional(codeReviewSchema.shape.issues),
  decoys: z.optional(codeReviewSchema.shape.decoys),
  requirements: z.optional(z.object({ functional: z.array(z.string()), nonFunctional: z.array(z.string()) })),
  estimation: z.optional(z.array(estimateSchema)),
  api: z.optional(z.string()),
  dataModel: z.optional(z.string()),
  highLevel: z.optional(z.string()),
  deepDives: z.optional(z.array(deepDiveSchema)),
  bar: z.optional(z.partialRecord(z.enum(['junior', 'mid', 'senior', 'staff']), z.string())),
  listenFor: z.optional(z.string()),
  avoid: z.optional(z.string()),
  references: z.array(referenceSchema),
});
export type QuestionSolution = z.infer<typeof questionSolutionSchema>;
