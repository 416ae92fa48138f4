import * as z from 'zod/mini';
import { userIdSchema } from '../lib/id.ts';
import { jobRoleSchema } from '../vocabulary/job-role.ts';
import { languageSchema } from '../vocabulary/language.ts';
import { levelSchema } from '../vocabulary/level.ts';

export const userRoles = ['candidate', 'mentor', 'admin'] as const;
export const userRoleSchema = z.enum(userRoles);
export type UserRole = z.infer<typeof userRoleSchema>;

/** Names are compared without regard to case; letters, digits, `-`, `_` and `.`. */
export const nameSchema = z
  .string()
  .check(z.trim(), z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u, '2 to 40 letters, digits, - _ .'));

/** Long enough to resist guessing, short enough to hash: 10 to 200 characters, no composition rules. */
export const passwordSchema = z.string().check(z.minLength(10), z.maxLength(200));

/** What a person has chosen for themselves; a first visit has these presets. */
export const preferencesSchema = z.strictObject({
  jobRole: jobRoleSchema,
  level: levelSchema,
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  timeFactor: z.number().check(z.gte(1), z.lte(2)),
  answerBy: z.enum(['voice', 'text']),
  /** Which editor's keys the code editor answers to. */
  editorKeys: z.enum(['default', 'vim', 'emacs']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const presets: Preferences = {
  jobRole: 'backend-engineer',
  level: 'junior',
  language: 'python',
  theme: 'system',
  timeFactor: 1,
  answerBy: 'text',
  editorKeys: 'default',
};

export const meSchema = z.object({
  id: userIdSchema,
  /** null for a guest. */
  name: z.nullable(z.string()),
  displayName: z.string(),
  email: z.nullable(z.string()),
  role: userRoleSchema,
  isGuest: z.boolean(),
  createdAt: z.number(),
  preferences: preferencesSchema,
});
export type Me = z.infer<typeof meSchema>;
