import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { loginSessionIdSchema } from '../lib/id.ts';
import { meSchema, nameSchema, passwordSchema, userRoleSchema } from '../user/user.schema.ts';
import { linkTokenSchema as tokenSchema } from './link.ts';

// Failed sign-ins, links and registrations are limited per address and per account by the server itself: who succeeds
// is not counted, which a limit on calls cannot tell.

export const startGuest = defineRoute({
  method: 'POST',
  path: '/api/guests',
  access: 'public',
  summary: 'Makes the asker a guest, with a cookie of 180 days; somebody already known stays who they are.',
  answer: meSchema,
  errors: ['too-many'],
  limit: { calls: 120, perMs: 60_000 },
});

export const register = defineRoute({
  method: 'POST',
  path: '/api/accounts',
  access: 'public',
  summary: 'Creates an account; a guest who asks becomes it, with all their work.',
  body: z.strictObject({
    name: nameSchema,
    password: passwordSchema,
    email: z.optional(z.email()),
    joinCode: z.optional(z.string().check(z.maxLength(64))),
  }),
  answer: meSchema,
  errors: [
    'input-invalid',
    'name-taken',
    'registration-closed',
    'join-code-invalid',
    'too-many',
    'state-refused',
    'unavailable',
  ],
});

export const signIn = defineRoute({
  method: 'POST',
  path: '/api/login-sessions',
  access: 'public',
  summary: 'Signs in; a guest’s work on this device is merged into the account.',
  body: z.strictObject({
    name: z.string().check(z.maxLength(100)),
    password: z.string().check(z.maxLength(200)),
  }),
  answer: meSchema,
  errors: ['sign-in-failed', 'too-many', 'unavailable'],
});

export const listLoginSessions = defineRoute({
  method: 'GET',
  path: '/api/login-sessions',
  access: 'person',
  summary: 'The devices one is signed in on.',
  answer: z.object({
    sessions: z.array(
      z.object({
        id: loginSessionIdSchema,
        device: z.string(),
        createdAt: z.number(),
        seenAt: z.number(),
        isCurrent: z.boolean(),
      }),
    ),
  }),
  errors: [],
});

export const signOut = defineRoute({
  method: 'DELETE',
  path: '/api/login-sessions/current',
  access: 'person',
  summary: 'Signs this device out and tells the browser to forget what it kept.',
  answer: 'nothing',
  errors: [],
});

export const forgetDevice = defineRoute({
  method: 'DELETE',
  path: '/api/devices/current',
  access: 'person',
  summary:
    'For shared computers: signs out and leaves no sign here of who it was. A guest without a return link is gone for good.',
  answer: 'nothing',
  errors: [],
});

export const endLoginSession = defineRoute({
  method: 'DELETE',
  path: '/api/login-sessions/:loginSessionId',
  access: 'person',
  summary: 'Signs another device out; its sockets close within a second.',
  params: z.strictObject({ loginSessionId: loginSessionIdSchema }),
  answer: 'nothing',
  errors: ['not-found'],
});

export const endOtherLoginSessions = defineRoute({
  method: 'DELETE',
  path: '/api/login-sessions',
  access: 'person',
  summary: 'Signs every other device out.',
  answer: 'nothing',
  errors: [],
});

export const changePassword = defineRoute({
  method: 'PUT',
  path: '/api/me/password',
  access: 'account',
  summary: 'Changes the password and signs every other device out.',
  body: z.strictObject({ current: z.string().check(z.maxLength(200)), next: passwordSchema }),
  answer: 'nothing',
  errors: ['sign-in-failed', 'input-invalid', 'too-many', 'unavailable'],
});

export const createReturnLink = defineRoute({
  method: 'POST',
  path: '/api/return-links',
  access: 'person',
  summary: 'Makes a link that brings one back on any device; an older one stops working.',
  answer: z.object({ token: tokenSchema }),
  errors: [],
});

export const revokeReturnLink = defineRoute({
  method: 'DELETE',
  path: '/api/return-links',
  access: 'person',
  summary: 'Revokes one’s return link.',
  answer: 'nothing',
  errors: [],
});

export const redeemReturnLink = defineRoute({
  method: 'POST',
  path: '/api/return-links/redemptions',
  access: 'public',
  summary: 'Comes back by a return link.',
  body: z.strictObject({ token: tokenSchema }),
  answer: meSchema,
  errors: ['link-invalid', 'too-many'],
});

export const requestPasswordReset = defineRoute({
  method: 'POST',
  path: '/api/password-resets',
  access: 'public',
  summary:
    'Mails a reset link where mail is configured and the account has an address; answers the same for known and unknown names.',
  body: z.strictObject({ name: z.string().check(z.maxLength(100)) }),
  answer: 'nothing',
  errors: ['too-many'],
});

export const redeemPasswordReset = defineRoute({
  method: 'POST',
  path: '/api/password-resets/redemptions',
  access: 'public',
  summary: 'Sets a new password by a one-time link and signs every device out.',
  body: z.strictObject({ token: tokenSchema, password: passwordSchema }),
  answer: meSchema,
  errors: ['link-invalid', 'input-invalid', 'too-many', 'unavailable'],
});

export const createResetLink = defineRoute({
  method: 'POST',
  path: '/api/reset-links',
  access: 'admin',
  summary: 'Makes a one-time reset link to hand to somebody; it lasts a day.',
  body: z.strictObject({ name: z.string().check(z.maxLength(100)) }),
  answer: z.object({ token: tokenSchema, expiresAt: z.number() }),
  errors: ['not-found'],
});

export const joinCodeSchema = z.object({
  code: z.string(),
  role: userRoleSchema,
  uses: z.int(),
  maxUses: z.int(),
  expiresAt: z.number(),
  revokedAt: z.nullable(z.number()),
});

export const listJoinCodes = defineRoute({
  method: 'GET',
  path: '/api/join-codes',
  access: 'admin',
  summary: 'The join codes of this instance.',
  answer: z.object({ codes: z.array(joinCodeSchema) }),
  errors: [],
});

export const createJoinCode = defineRoute({
  method: 'POST',
  path: '/api/join-codes',
  access: 'admin',
  summary: 'Makes a join code for a role, with a maximum of uses and an expiry.',
  body: z.strictObject({
    role: userRoleSchema,
    maxUses: z.int().check(z.gte(1), z.lte(10_000)),
    days: z.number().check(z.positive(), z.lte(365)),
  }),
  answer: joinCodeSchema,
  errors: ['input-invalid'],
});

export const revokeJoinCode = defineRoute({
  method: 'DELETE',
  path: '/api/join-codes/:code',
  access: 'admin',
  summary: 'Revokes a join code.',
  params: z.strictObject({ code: z.string().check(z.maxLength(64)) }),
  answer: 'nothing',
  errors: ['not-found'],
});
