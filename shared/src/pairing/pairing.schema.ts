import * as z from 'zod/mini';
import { sessionIdSchema } from '../lib/id.ts';
import { reportReasonSchema } from '../report/report-reason.ts';
import { jobRoleSchema } from '../vocabulary/job-role.ts';
import { languageSchema } from '../vocabulary/language.ts';
import { levelSchema } from '../vocabulary/level.ts';
import { phases } from '../vocabulary/phase.ts';

/** Phases that a pair can practise: an assessment is taken alone. */
export const pairPhases = phases.filter((phase) => phase !== 'technical-assessment');
export const pairPhaseSchema = z.enum(
  pairPhases as [(typeof pairPhases)[number], ...(typeof pairPhases)[number][]],
);

/** What a person asks of a partner. */
export const wishSchema = z.strictObject({
  phase: pairPhaseSchema,
  /** `short` plans or `full` ones; both ways doubles the time. */
  length: z.enum(['short', 'full']),
  /** One round, or two with the roles swapped. */
  ways: z.enum(['one', 'both']),
  /** The role of the first round (or the only one). */
  firstRole: z.enum(['candidate', 'interviewer', 'either']),
  jobRole: jobRoleSchema,
  level: levelSchema,
  languages: z.array(languageSchema).check(z.minLength(1), z.maxLength(11)),
  medium: z.enum(['voice', 'text']),
});
export type Wish = z.infer<typeof wishSchema>;

/** What may be given up to find somebody sooner, in this order, each only after the person agreed. */
export const widenings = ['level', 'language', 'phase'] as const;
export const wideningSchema = z.enum(widenings);
export type Widening = (typeof widenings)[number];

/** Expected wait from this instance's history, in ms; null while there are fewer than 20 pairings to learn from. */
export const expectedWaitSchema = z.nullable(
  z.object({ lowMs: z.number(), medianMs: z.number(), highMs: z.number() }),
);
export type ExpectedWait = z.infer<typeof expectedWaitSchema>;

/** Why somebody is paused: partners waited for them in vain, or an admin decided so. `words` are the admin's to the person. */
export const pauseCauseSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('record') }),
  z.object({ by: z.literal('admin'), reason: reportReasonSchema, words: z.string() }),
]);
export type PauseCause = z.infer<typeof pauseCauseSchema>;

/**
 * Where somebody stands. `paused`: until when and why they are not paired. `found`: both must accept within 20 s; nothing about
 * the partner is told but what is needed to decide. `paired`: the room is ready.
 */
export const pairingViewSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('idle') }),
  z.object({ is: z.literal('paused'), until: z.number(), cause: pauseCauseSchema }),
  z.object({
    is: z.literal('waiting'),
    wish: wishSchema,
    since: z.number(),
    /** Others in the pool, in all and such as could be paired with this wish as it is. */
    waiting: z.int(),
    fitting: z.int(),
    expected: expectedWaitSchema,
    agreed: z.array(wideningSchema),
    /** The server would widen this next; it asks first. */
    asks: z.nullable(wideningSchema),
    /** After 2 minutes: the same round alone is offered. */
    offersSolo: z.boolean(),
  }),
  z.object({
    is: z.literal('found'),
    pairingId: z.uuid(),
    wish: wishSchema,
    expiresAt: z.number(),
    hasAccepted: z.boolean(),
    /** The round as it would be: what was widened shows here. */
    offer: z.object({
      phase: pairPhaseSchema,
      length: z.enum(['short', 'full']),
      ways: z.enum(['one', 'both']),
      role: z.enum(['candidate', 'interviewer', 'observer']),
      language: languageSchema,
      partnerLevel: levelSchema,
      medium: z.enum(['voice', 'text']),
    }),
  }),
  z.object({ is: z.literal('paired'), sessionId: sessionIdSchema }),
]);
export type PairingView = z.infer<typeof pairingViewSchema>;
