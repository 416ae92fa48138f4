import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { sessionIdSchema } from '../lib/id.ts';
import { pairPhaseSchema, wishSchema } from './pairing.schema.ts';

const hourMs = 60 * 60_000;
const code = z.strictObject({ code: z.string().check(z.maxLength(100)) });

/** A link for a friend. The code is told once, and is good for a day and for one meeting. */
export const createPairInvitation = defineRoute({
  method: 'POST',
  path: '/api/pair-invitations',
  access: 'person',
  summary: 'Makes a link with which one friend comes to a round for two.',
  body: wishSchema,
  answer: z.object({ code: z.string(), expiresAt: z.number() }),
  errors: ['input-invalid', 'too-many'],
  limit: { calls: 30, perMs: hourMs },
});

export const showPairInvitation = defineRoute({
  method: 'GET',
  path: '/api/pair-invitations/:code',
  access: 'public',
  summary: 'What a link offers, and from whom.',
  params: code,
  answer: z.object({
    wish: wishSchema,
    /** A pseudonym: who sent the link has told the rest. */
    from: z.string(),
    isMine: z.boolean(),
    expiresAt: z.number(),
  }),
  errors: ['link-invalid'],
  limit: { calls: 120, perMs: 60_000 },
});

export const acceptPairInvitation = defineRoute({
  method: 'POST',
  path: '/api/pair-invitations/:code/acceptances',
  access: 'person',
  summary: 'Takes the other place. Both leave the pool, and the room is ready.',
  params: code,
  answer: z.object({ sessionId: sessionIdSchema }),
  errors: ['link-invalid', 'state-refused', 'nothing-left'],
  limit: { calls: 60, perMs: 60_000 },
});

export const revokePairInvitation = defineRoute({
  method: 'DELETE',
  path: '/api/pair-invitations/:code',
  access: 'person',
  summary: 'Makes a link of one’s own worthless.',
  params: code,
  answer: 'nothing',
  errors: ['link-invalid'],
});

const hour = z.strictObject({ practiceHourId: z.uuid() });
/** An hour is announced at most this long before. */
export const announcedWithinMs = 60 * 24 * hourMs;

/** "Thursday at seven I am here": an hour in which several come, so that nobody waits alone. */
export const practiceHourSchema = z.object({
  id: z.uuid(),
  startsAt: z.number(),
  minutes: z.int(),
  phase: z.nullable(pairPhaseSchema),
  note: z.string(),
  /** Who announced it is counted too. */
  attending: z.int(),
  isMine: z.boolean(),
  isAttending: z.boolean(),
});
export type PracticeHour = z.infer<typeof practiceHourSchema>;

export const listPracticeHours = defineRoute({
  method: 'GET',
  path: '/api/practice-hours',
  access: 'person',
  summary: 'The announced hours that are not over, soonest first.',
  answer: z.object({ hours: z.array(practiceHourSchema) }),
  errors: [],
});

export const announcePracticeHour = defineRoute({
  method: 'POST',
  path: '/api/practice-hours',
  access: 'person',
  summary: 'Announces an hour. Up to five of one’s own lie ahead at a time.',
  body: z.strictObject({
    startsAt: z.int().check(z.positive()),
    minutes: z.int().check(z.gte(15), z.lte(240)),
    phase: z.nullable(pairPhaseSchema),
    note: z.string().check(z.trim(), z.maxLength(200)),
  }),
  answer: practiceHourSchema,
  errors: ['input-invalid', 'state-refused'],
  limit: { calls: 30, perMs: hourMs },
});

export const cancelPracticeHour = defineRoute({
  method: 'DELETE',
  path: '/api/practice-hours/:practiceHourId',
  access: 'person',
  summary: 'Takes back an hour of one’s own.',
  params: hour,
  answer: 'nothing',
  errors: ['not-found'],
});

export const attendPracticeHour = defineRoute({
  method: 'POST',
  path: '/api/practice-hours/:practiceHourId/attendances',
  access: 'person',
  summary: 'Says "I come too". Saying it twice is saying it once.',
  params: hour,
  answer: practiceHourSchema,
  errors: ['not-found'],
});

export const leavePracticeHour = defineRoute({
  method: 'DELETE',
  path: '/api/practice-hours/:practiceHourId/attendances',
  access: 'person',
  summary: 'Takes "I come too" back. Whoever announced an hour comes to it, or takes the hour back.',
  params: hour,
  answer: practiceHourSchema,
  errors: ['not-found', 'state-refused'],
});

export const downloadPracticeHour = defineRoute({
  method: 'GET',
  path: '/api/practice-hours/:practiceHourId/calendar',
  access: 'person',
  summary: 'The hour as a calendar file (RFC 5545).',
  params: hour,
  answer: 'bytes',
  errors: ['not-found'],
});
