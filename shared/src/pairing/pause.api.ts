import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { userIdSchema } from '../lib/id.ts';
import { pauseCauseSchema } from './pairing.schema.ts';

/** How long an admin may pause somebody, and what they may tell them. */
export const pauseDaysSchema = z.int().check(z.gte(1), z.lte(365));
export const pauseWordsSchema = z.string().check(z.trim(), z.maxLength(500));

/** A pause in force: whom it keeps out of the pool, until when and why. `account` is null for a guest. */
const pauseSchema = z.object({
  userId: userIdSchema,
  account: z.nullable(z.string()),
  until: z.number(),
  cause: pauseCauseSchema,
});
export type Pause = z.infer<typeof pauseSchema>;

export const listPauses = defineRoute({
  method: 'GET',
  path: '/api/pauses',
  access: 'admin',
  summary:
    'Whom a pause keeps out of the pool now, by an admin or by their own record; the next to end first.',
  answer: z.object({ pauses: z.array(pauseSchema) }),
  errors: [],
});

export const endPause = defineRoute({
  method: 'DELETE',
  path: '/api/pauses/:userId',
  access: 'admin',
  summary: 'Ends a person’s pause, whatever it came from.',
  params: z.strictObject({ userId: userIdSchema }),
  answer: 'nothing',
  errors: ['not-found'],
});
