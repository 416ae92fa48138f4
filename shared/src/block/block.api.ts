import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { sessionIdSchema } from '../lib/id.ts';

/** A person blocked by the asker, called what they were called when they met. Who it is stays the server's secret. */
const blockSchema = z.object({ id: z.uuid(), name: z.string(), at: z.number() });

export const listBlocks = defineRoute({
  method: 'GET',
  path: '/api/blocks',
  access: 'person',
  summary: 'Whom one has blocked, latest first.',
  answer: z.object({ blocks: z.array(blockSchema) }),
  errors: [],
});

export const blockPartner = defineRoute({
  method: 'POST',
  path: '/api/blocks',
  access: 'person',
  summary:
    'Never meets the other one of this session again; they are not told. Saying it twice is saying it once.',
  body: z.strictObject({ sessionId: sessionIdSchema }),
  answer: blockSchema,
  errors: ['input-invalid', 'not-found', 'state-refused'],
});

export const unblock = defineRoute({
  method: 'DELETE',
  path: '/api/blocks/:blockId',
  access: 'person',
  summary: 'Takes a block back.',
  params: z.strictObject({ blockId: z.uuid() }),
  answer: 'nothing',
  errors: ['not-found'],
});
