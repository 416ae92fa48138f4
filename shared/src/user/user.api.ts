import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { userIdSchema } from '../lib/id.ts';
import { meSchema, preferencesSchema, userRoleSchema } from './user.schema.ts';

export const showMe = defineRoute({
  method: 'GET',
  path: '/api/me',
  access: 'public',
  summary: 'Who is asking, or null for nobody yet.',
  answer: z.object({
    me: z.nullable(meSchema),
    registration: z.enum(['open', 'invite', 'closed']),
    canMail: z.boolean(),
  }),
  errors: [],
});

export const changeMe = defineRoute({
  method: 'PATCH',
  path: '/api/me',
  access: 'person',
  summary:
    'Changes one’s display name, mail address or preferences. An account confirms a new address with its password: a reset link goes there.',
  body: z.strictObject({
    displayName: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
    email: z.optional(z.nullable(z.email())),
    preferences: z.optional(z.partial(preferencesSchema)),
    password: z.optional(z.string().check(z.maxLength(200))),
  }),
  answer: meSchema,
  errors: ['input-invalid', 'sign-in-failed', 'too-many', 'unavailable'],
});

export const exportMe = defineRoute({
  method: 'GET',
  path: '/api/me/export',
  access: 'person',
  summary: 'Everything of one’s own as a zip: one JSON file a noun, and the audio.',
  answer: 'bytes',
  errors: ['too-many'],
  limit: { calls: 10, perMs: 60 * 60_000 },
});

export const deleteMe = defineRoute({
  method: 'DELETE',
  path: '/api/me',
  access: 'person',
  summary: 'Deletes oneself and everything of one’s own. An account confirms with its password.',
  body: z.strictObject({ password: z.optional(z.string().check(z.maxLength(200))) }),
  answer: 'nothing',
  errors: ['sign-in-failed', 'too-many', 'unavailable'],
});

export const listUsers = defineRoute({
  method: 'GET',
  path: '/api/users',
  access: 'admin',
  summary: 'The accounts of this instance.',
  answer: z.object({
    users: z.array(
      z.object({
        id: userIdSchema,
        name: z.string(),
        role: userRoleSchema,
        createdAt: z.number(),
        seenAt: z.nullable(z.number()),
        /** Nobody gets in since then; null for an account that is open. */
        closedAt: z.nullable(z.number()),
      }),
    ),
    guests: z.int(),
  }),
  errors: [],
});

export const changeUserRole = defineRoute({
  method: 'PUT',
  path: '/api/users/:userId/role',
  access: 'admin',
  summary: 'Makes an account a candidate, mentor or admin.',
  params: z.strictObject({ userId: userIdSchema }),
  body: z.strictObject({ role: userRoleSchema }),
  answer: 'nothing',
  errors: ['not-found', 'state-refused'],
});

export const reopenUser = defineRoute({
  method: 'DELETE',
  path: '/api/users/:userId/closure',
  access: 'admin',
  summary: 'Opens an account again that an admin closed.',
  params: z.strictObject({ userId: userIdSchema }),
  answer: 'nothing',
  errors: ['not-found'],
});
