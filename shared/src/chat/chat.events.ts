import * as z from 'zod/mini';
import { sessionIdSchema } from '../lib/id.ts';
import { defineCommand, defineFact } from '../realtime/command.ts';

/** One message of a session's chat. `isOwn` as this person sees it. Ordered by `seq`, which has no gaps. */
export const chatMessageSchema = z.object({
  id: z.uuid(),
  seq: z.int(),
  at: z.number(),
  isOwn: z.boolean(),
  text: z.string(),
});
export type ChatMessage = z.infer<typeof chatMessageSchema>;

/**
 * Why nothing more can be said in a chat: `by-you` have blocked the other one, and may take that back. `for-both` says no
 * more: who is blocked is not told so.
 */
const chatClosedSchema = z.enum(['by-you', 'for-both']);
export type ChatClosed = z.infer<typeof chatClosedSchema>;

/** Says something to the other one. `id` is made by the client: sent again after a lost acknowledgement, it is said once. */
export const sayInChat = defineCommand({
  name: 'chat:say',
  access: 'person',
  payload: z.strictObject({
    sessionId: sessionIdSchema,
    id: z.uuid(),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  }),
  answer: z.object({ message: chatMessageSchema }),
  errors: ['not-found', 'state-refused', 'too-large'],
});

/** Everything said after `after`; 0 for all. Asked whenever the room was (re)entered. */
export const listChat = defineCommand({
  name: 'chat:list',
  access: 'person',
  payload: z.strictObject({ sessionId: sessionIdSchema, after: z.int().check(z.nonnegative()) }),
  answer: z.object({
    messages: z.array(chatMessageSchema),
    hasMore: z.boolean(),
    closed: z.nullable(chatClosedSchema),
  }),
  errors: ['not-found'],
});

export const chatSaid = defineFact({
  name: 'chat:said',
  payload: z.object({ sessionId: sessionIdSchema, message: chatMessageSchema }),
});

/** The chat was closed for this person, or opened again. */
export const chatChanged = defineFact({
  name: 'chat:changed',
  payload: z.object({ sessionId: sessionIdSchema, closed: z.nullable(chatClosedSchema) }),
});
