import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { sessionIdSchema } from '../lib/id.ts';

export const reportReasons = {
  harassment: 'Harassing or insulting',
  unsafe: 'Unsafe or frightening',
  'not-serious': 'Not here to practise',
  cheating: 'Abusing the exercise',
  other: 'Something else',
} as const;
export type ReportReason = keyof typeof reportReasons;
const reasonSchema = z.enum(Object.keys(reportReasons) as [ReportReason, ...ReportReason[]]);

const reportId = z.uuid();

/** A report as an admin reads it, with the slice of the session's log and chat around it. */
export const reportSchema = z.object({
  id: reportId,
  at: z.number(),
  sessionId: sessionIdSchema,
  reporter: z.object({ id: z.string(), displayName: z.string() }),
  reported: z.object({ id: z.string(), displayName: z.string() }),
  reason: reasonSchema,
  text: z.string(),
  evidence: z.object({
    events: z.array(z.object({ at: z.number(), by: z.nullable(z.string()), type: z.string() })),
    chat: z.array(z.object({ at: z.number(), by: z.string(), text: z.string() })),
  }),
  closedAt: z.nullable(z.number()),
  note: z.string(),
});
export type Report = z.infer<typeof reportSchema>;

/** One tap: reports the partner of a session of one's own, and blocks them. Leaving afterwards costs nothing. */
export const fileReport = defineRoute({
  method: 'POST',
  path: '/api/sessions/:sessionId/reports',
  access: 'person',
  summary: 'Reports one’s partner in a session and blocks them.',
  params: z.strictObject({ sessionId: sessionIdSchema }),
  body: z.strictObject({ reason: reasonSchema, text: z.string().check(z.trim(), z.maxLength(4000)) }),
  answer: 'nothing',
  errors: ['not-found', 'state-refused'],
});

export const listReports = defineRoute({
  method: 'GET',
  path: '/api/reports',
  access: 'admin',
  summary: 'Reports, open ones first.',
  answer: z.object({ reports: z.array(reportSchema) }),
  errors: [],
});

export const closeReport = defineRoute({
  method: 'PATCH',
  path: '/api/reports/:reportId',
  access: 'admin',
  summary: 'Closes a report with a note.',
  params: z.strictObject({ reportId }),
  body: z.strictObject({ note: z.string().check(z.trim(), z.maxLength(4000)) }),
  answer: 'nothing',
  errors: ['not-found'],
});
