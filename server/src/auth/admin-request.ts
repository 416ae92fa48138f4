import { linkPath } from '@greenroom/shared/auth/link';
import * as z from 'zod/mini';
import type { AdminTasks } from './admin-tasks.ts';

export const adminVerbs = ['create', 'promote', 'reset'] as const;
export const adminRequestSchema = z.strictObject({ verb: z.enum(adminVerbs), name: z.string() });
export type AdminRequest = z.infer<typeof adminRequestSchema>;

/** `url` is the one-time link to a password, where the verb makes one; the server knows its own address best. */
export const adminAnswerSchema = z.object({ userId: z.string(), url: z.nullable(z.string()) });
export type AdminAnswer = z.infer<typeof adminAnswerSchema>;

/** `pnpm admin`, in the running server or beside a stopped one. */
export async function answerAdmin(
  { verb, name }: AdminRequest,
  { tasks, publicUrl }: { tasks: AdminTasks; publicUrl: string },
): Promise<AdminAnswer> {
  if (verb === 'promote') return { userId: await tasks.promote(name), url: null };
  const { userId, token } = await (verb === 'create' ? tasks.create(name) : tasks.resetLink(name));
  return { userId, url: publicUrl + linkPath('reset', token) };
}
