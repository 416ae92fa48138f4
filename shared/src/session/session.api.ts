import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { questionIdSchema, sessionIdSchema } from '../lib/id.ts';
import { jobRoleSchema } from '../vocabulary/job-role.ts';
import { languageSchema } from '../vocabulary/language.ts';
import { levelSchema } from '../vocabulary/level.ts';
import { phaseSchema } from '../vocabulary/phase.ts';
import { roundStatusSchema } from './session-view.schema.ts';

const params = z.strictObject({ sessionId: sessionIdSchema });

/** A line of one's history. */
export const sessionCardSchema = z.object({
  id: sessionIdSchema,
  mode: z.enum(['solo', 'pair']),
  plan: z.string(),
  title: z.string(),
  phase: phaseSchema,
  jobRole: jobRoleSchema,
  level: levelSchema,
  status: roundStatusSchema,
  questionTitles: z.array(z.string()),
  createdAt: z.number(),
  endedAt: z.nullable(z.number()),
  /** Time left in the round, for one that can be continued. */
  leftMs: z.nullable(z.number()),
  isSelfScored: z.boolean(),
  independence: z.nullable(z.number()),
});
export type SessionCard = z.infer<typeof sessionCardSchema>;

/** Sets up a solo round and draws its questions; the clock starts with `round:begin`. */
export const startSolo = defineRoute({
  method: 'POST',
  path: '/api/sessions',
  access: 'person',
  summary: 'Prepares a solo round: by plan, or with one question, or with a shipped set.',
  body: z.strictObject({
    plan: z.string().check(z.maxLength(100)),
    jobRole: jobRoleSchema,
    level: levelSchema,
    language: languageSchema,
    questionId: z.optional(questionIdSchema),
    set: z.optional(z.string().check(z.maxLength(100))),
  }),
  answer: z.object({ sessionId: sessionIdSchema }),
  errors: ['input-invalid', 'not-found', 'nothing-left', 'storage-full'],
});

export const listSessions = defineRoute({
  method: 'GET',
  path: '/api/sessions',
  access: 'person',
  summary: 'Everything one has ever done, newest first; `status=open` lists what can be continued.',
  query: z.strictObject({
    status: z.optional(z.enum(['open', 'ended'])),
    phase: z.optional(phaseSchema),
    before: z.optional(z.coerce.number().check(z.int(), z.nonnegative())),
  }),
  answer: z.object({ sessions: z.array(sessionCardSchema), hasMore: z.boolean() }),
  errors: [],
});

export const deleteSession = defineRoute({
  method: 'DELETE',
  path: '/api/sessions/:sessionId',
  access: 'person',
  summary: 'Deletes a session of one’s own with its documents and recordings.',
  params,
  answer: 'nothing',
  errors: ['not-found'],
});
