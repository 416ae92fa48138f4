import * as z from 'zod/mini';
import { sessionIdSchema, userIdSchema } from '../lib/id.ts';
import { reportReasonSchema } from './report-reason.ts';

/** Who did or said it, of the two that a report is about. No id: whoever signs in or leaves later changes nothing in it. */
export const reportSideSchema = z.enum(['reporter', 'reported']);
export type ReportSide = z.infer<typeof reportSideSchema>;

/** One line of the session's log. `by` null is the server; `about` is whom it happened to; `detail` the one word worth telling. */
const loggedSchema = z.object({
  at: z.number(),
  by: z.nullable(reportSideSchema),
  about: z.nullable(reportSideSchema),
  type: z.string(),
  detail: z.nullable(z.string()),
});
export type Logged = z.infer<typeof loggedSchema>;

/** `by` null is one of the two of whom an older report no longer tells which. */
const saidSchema = z.object({ at: z.number(), by: z.nullable(reportSideSchema), text: z.string() });

/** What happened and was said last before a report was filed, copied then. */
export const evidenceSchema = z.object({ events: z.array(loggedSchema), chat: z.array(saidSchema) });
export type Evidence = z.infer<typeof evidenceSchema>;

/** What an admin decided. `paused` keeps somebody out of the pool until a day, `closed` out of their account. */
export const decisions = ['dismissed', 'paused', 'closed'] as const;
export type Decision = (typeof decisions)[number];

/** One of the two: what they were called in the session, and their account's name; null for a guest. */
const personSchema = z.object({ id: userIdSchema, pseudonym: z.string(), account: z.nullable(z.string()) });
export type ReportedPerson = z.infer<typeof personSchema>;

/** A report in a list. */
export const reportSummarySchema = z.object({
  id: z.uuid(),
  at: z.number(),
  reason: reportReasonSchema,
  text: z.string(),
  reporter: personSchema,
  reported: personSchema,
  /** Of other reports about the same person. */
  others: z.int(),
  decided: z.nullable(
    z.object({
      at: z.number(),
      decision: z.enum(decisions),
      /** The admin's name; null once they have left. */
      by: z.nullable(z.string()),
      note: z.string(),
    }),
  ),
});
export type ReportSummary = z.infer<typeof reportSummarySchema>;

/** A report as an admin reads it. */
export const reportSchema = z.extend(reportSummarySchema, {
  sessionId: sessionIdSchema,
  evidence: evidenceSchema,
  /** The others about the same person, latest first. */
  otherReports: z.array(reportSummarySchema),
  /** Until when the reported person is paused now; null where they are not. */
  pausedUntil: z.nullable(z.number()),
  isClosed: z.boolean(),
});
export type Report = z.infer<typeof reportSchema>;
