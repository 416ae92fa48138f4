import * as z from 'zod/mini';
import { findingSchema } from '../finding/finding.schema.ts';
import { questionIdSchema, sessionIdSchema } from '../lib/id.ts';
import { judgementSchema, momentSchema } from '../judgement/judgement.schema.ts';
import { questionSolutionSchema } from '../question/question-view.schema.ts';
import { freezeViewSchema } from '../session/session-view.schema.ts';
import { jobRoleSchema } from '../vocabulary/job-role.ts';
import { levelSchema } from '../vocabulary/level.ts';
import { phaseSchema } from '../vocabulary/phase.ts';

/** 4 no hint · 3 one of level 1 · 2 two hints or one of level 2 · 1 any of level 3 (domain page, Solo). */
export const independenceSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const selfScoreSchema = z.strictObject({
  questionId: questionIdSchema,
  criterionId: z.string(),
  score: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
});

/** One's own words in one field: as they stood at the bell, and what was typed later (null when nothing changed). */
export const writtenSchema = z.object({
  key: z.string(),
  label: z.string(),
  atBell: z.string(),
  afterBell: z.nullable(z.string()),
});
export type Written = z.infer<typeof writtenSchema>;

/** How a machine-checkable item went. `not-reached` leaves the percentage and can be done later. */
export const outcomeSchema = z.enum(['right', 'wrong', 'partly', 'not-reached', 'not-judged']);
export type Outcome = z.infer<typeof outcomeSchema>;

export const questionResultSchema = z.object({
  solution: questionSolutionSchema,
  wasReached: z.boolean(),
  outcome: outcomeSchema,
  /** Quiz: chosen option ids. Short answer: which points were found. Estimates: which were within a factor of three. */
  chosen: z.array(z.string()),
  pointsFound: z.array(z.boolean()),
  estimates: z.array(z.object({ id: z.string(), value: z.nullable(z.number()), isWithin: z.boolean() })),
  ticked: z.array(
    z.object({ part: z.string(), lines: z.array(z.object({ line: z.string(), isTicked: z.boolean() })) }),
  ),
  written: z.array(writtenSchema),
  /** Review: what was written to lines; what is new or was changed after the bell is told apart. */
  findings: z.object({ atBell: z.array(findingSchema), afterBell: z.array(findingSchema) }),
  /** Code: how it was judged, by text; what no browser has run yet is told in `pending`. */
  judgements: z.array(judgementSchema),
  pending: z.array(momentSchema),
  /** Runs of the visible tests during the round. */
  runs: z.array(z.object({ atMs: z.number(), passed: z.int(), total: z.int() })),
  marks: z.array(z.object({ letter: z.enum(['S', 'T', 'A', 'R']), atMs: z.number() })),
  hintsUsed: z.array(z.object({ level: z.int(), atMs: z.number() })),
  clarifications: z.array(z.object({ asked: z.string(), answer: z.nullable(z.string()) })),
});
export type QuestionResult = z.infer<typeof questionResultSchema>;

/** A remark by a published rule: `rule` names it, `evidence` says what it saw. */
export const remarkSchema = z.object({ rule: z.string(), text: z.string(), evidence: z.string() });
export type Remark = z.infer<typeof remarkSchema>;

export const resultSchema = z.object({
  sessionId: sessionIdSchema,
  plan: z.object({ slug: z.string(), title: z.string(), phase: phaseSchema }),
  jobRole: jobRoleSchema,
  level: levelSchema,
  createdAt: z.number(),
  endedAt: z.number(),
  endReason: z.enum(['finished', 'early', 'abandoned']),
  plannedMs: z.number(),
  usedMs: z.number(),
  independence: independenceSchema,
  selfScores: z.array(selfScoreSchema),
  good: remarkSchema,
  change: remarkSchema,
  next: z.object({ text: z.string(), plan: z.string(), questionId: z.nullable(questionIdSchema) }),
  /** Right of judged; null where nothing was machine-checkable. */
  tally: z.nullable(z.object({ right: z.int(), judged: z.int(), notReached: z.int() })),
  steps: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      plannedMs: z.number(),
      usedMs: z.number(),
      wasReached: z.boolean(),
      words: z.nullable(writtenSchema),
    }),
  ),
  freezes: z.array(freezeViewSchema),
  questions: z.array(questionResultSchema),
  /** The bank's own questions to ask, opened by the result. */
  toAsk: z.array(
    z.object({ prompt: z.string(), audience: z.string(), listenFor: z.string(), avoid: z.string() }),
  ),
  notes: z.string(),
});
export type Result = z.infer<typeof resultSchema>;
