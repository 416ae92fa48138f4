import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { sessionIdSchema } from '../lib/id.ts';
import { pauseDaysSchema, pauseWordsSchema } from '../pairing/pause.api.ts';
import { reportReasonSchema } from './report-reason.ts';
import { reportSchema, reportSummarySchema } from './report.schema.ts';

const words = z.string().check(z.trim(), z.maxLength(4000));
const one = z.strictObject({ reportId: z.uuid() });

/** So many reports are on a page of the list. */
export const reportsOnPage = 25;

/** One tap: reports the partner of a session of one's own, and blocks them. Leaving afterwards costs nothing. */
export const fileReport = defineRoute({
  method: 'POST',
  path: '/api/sessions/:sessionId/reports',
  access: 'person',
  summary: 'Reports one’s partner in a session and blocks them.',
  params: z.strictObject({ sessionId: sessionIdSchema }),
  body: z.strictObject({ reason: reportReasonSchema, text: words }),
  answer: 'nothing',
  errors: ['not-found', 'state-refused'],
});

export const listReports = defineRoute({
  method: 'GET',
  path: '/api/reports',
  access: 'admin',
  summary: 'Reports that wait for a decision or have one, latest first, a page at a time.',
  query: z.strictObject({
    state: z._default(z.enum(['open', 'decided']), 'open'),
    reason: z.optional(reportReasonSchema),
    page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1),
  }),
  answer: z.object({
    reports: z.array(reportSummarySchema),
    /** Of this state, on all pages. */
    total: z.int(),
    open: z.int(),
  }),
  errors: ['input-invalid'],
});

export const showReport = defineRoute({
  method: 'GET',
  path: '/api/reports/:reportId',
  access: 'admin',
  summary: 'A report with what happened and was said before it, and the others about the same person.',
  params: one,
  answer: reportSchema,
  errors: ['not-found'],
});

const note = { note: words };

export const decideReport = defineRoute({
  method: 'PATCH',
  path: '/api/reports/:reportId',
  access: 'admin',
  summary: 'Decides a report, once: dismisses it, pauses the person for some days, or closes their account.',
  params: one,
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('dismissed'), ...note }),
    z.strictObject({
      decision: z.literal('paused'),
      days: pauseDaysSchema,
      /** For the person to read. */
      words: pauseWordsSchema,
      ...note,
    }),
    z.strictObject({ decision: z.literal('closed'), ...note }),
  ]),
  answer: 'nothing',
  errors: ['input-invalid', 'not-found', 'gone', 'state-refused'],
});
