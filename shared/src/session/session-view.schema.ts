import * as z from 'zod/mini';
import { documentIdSchema, questionIdSchema, roundIdSchema, sessionIdSchema } from '../lib/id.ts';
import { designParts } from '../question/question-design.schema.ts';
import { probeSchema } from '../question/question.schema.ts';
import { pairViewSchema } from '../pair/pair-view.schema.ts';
import { questionViewSchema } from '../question/question-view.schema.ts';
import { activitySchema } from '../round-plan/round-plan.schema.ts';
import { runReportSchema } from '../run/run.schema.ts';
import { runtimeIdSchema } from '../run/runtime.ts';
import { jobRoleSchema } from '../vocabulary/job-role.ts';
import { languageSchema } from '../vocabulary/language.ts';
import { levelSchema } from '../vocabulary/level.ts';
import { phaseSchema } from '../vocabulary/phase.ts';
import { freezeReasons } from './clock.ts';

export const roundStatusSchema = z.enum(['ready', 'running', 'belled', 'ended']);
const freezeReasonSchema = z.enum(freezeReasons);

/** `RoundClock` on the wire: the client ticks on it with the same pure functions. */
export const roundClockSchema = z.object({
  budgets: z.array(z.number()),
  decidedAt: z.number(),
  absorber: z.int(),
  begunAt: z.nullable(z.number()),
  freezes: z.partialRecord(freezeReasonSchema, z.number()),
  frozenMs: z.number(),
  stepIndex: z.int(),
  stepStartMs: z.number(),
});

export const stepViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  minutes: z.number(),
  activity: activitySchema,
  cue: z.string(),
  isHard: z.boolean(),
  /** The questions of this step that stand open; empty for a step not reached yet. */
  questionIds: z.array(questionIdSchema),
  /** How many questions the step has in all. */
  questionCount: z.int(),
});
export type StepView = z.infer<typeof stepViewSchema>;

/** What the server, as interviewer, has shown of a question so far. Nothing unrevealed is in it. */
export const revealsViewSchema = z.object({
  openedMs: z.nullable(z.number()),
  /** `answer` null: no clarification fits, so "write down an assumption". */
  clarifications: z.array(
    z.object({
      asked: z.nullable(z.string()),
      question: z.nullable(z.string()),
      answer: z.nullable(z.string()),
    }),
  ),
  hints: z.array(z.object({ level: z.int(), text: z.string() })),
  /** The next hint's level and the running time from which it may be asked for. */
  nextHint: z.nullable(z.object({ level: z.int(), fromMs: z.number() })),
  followUps: z.array(z.string()),
  probes: z.array(
    z.object({ index: z.int(), part: probeSchema.shape.part, ask: z.string(), atMs: z.number() }),
  ),
  hasMoreProbes: z.boolean(),
  checks: z.array(z.object({ part: z.enum(designParts), lines: z.array(z.string()) })),
  deepDives: z.array(z.object({ index: z.int(), topic: z.string(), prompt: z.string(), atMs: z.number() })),
  hasMoreDeepDives: z.boolean(),
});
export type RevealsView = z.infer<typeof revealsViewSchema>;

export const freezeViewSchema = z.object({
  reason: freezeReasonSchema,
  atMs: z.number(),
  lastedMs: z.nullable(z.number()),
});

/** A run as the room sees it; `by` is null for the person’s own. */
export const runViewSchema = z.object({
  by: z.nullable(z.string()),
  language: languageSchema,
  atMs: z.number(),
  count: z.int(),
  report: runReportSchema,
});

export const roundViewSchema = z.object({
  id: roundIdSchema,
  status: roundStatusSchema,
  plan: z.object({
    slug: z.string(),
    title: z.string(),
    phase: phaseSchema,
    minutes: z.number(),
    summary: z.string(),
  }),
  jobRole: jobRoleSchema,
  level: levelSchema,
  language: languageSchema,
  steps: z.array(stepViewSchema),
  clock: roundClockSchema,
  stepStarts: z.array(z.number()),
  /** What the round’s code needs to run, known before its questions are. */
  runtimes: z.array(runtimeIdSchema),
  questions: z.array(questionViewSchema),
  reveals: z.record(z.string(), revealsViewSchema),
  /** The last run of each question’s visible tests. */
  runs: z.record(z.string(), runViewSchema),
  freezes: z.array(freezeViewSchema),
  canSwap: z.boolean(),
  /** The running time of the bell, once it has rung. */
  belledAt: z.nullable(z.number()),
  workDocumentId: documentIdSchema,
  notesDocumentId: documentIdSchema,
});
export type RoundView = z.infer<typeof roundViewSchema>;

/** A session as one person may see it now. A higher `version` replaces a lower one. */
export const sessionViewSchema = z.object({
  id: sessionIdSchema,
  version: z.int(),
  mode: z.enum(['solo', 'pair']),
  role: z.enum(['candidate', 'interviewer', 'observer']),
  createdAt: z.number(),
  round: roundViewSchema,
  /** The meeting, where there are two; null alone. */
  pair: z.nullable(pairViewSchema),
});
export type SessionView = z.infer<typeof sessionViewSchema>;
