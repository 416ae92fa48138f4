import * as z from 'zod/mini';
import { bytesSchema } from '../lib/bytes.ts';
import { documentIdSchema } from '../lib/id.ts';
import { defineCommand, defineFact } from '../realtime/command.ts';

/** An update above this is refused with `too-large`; a provider splits larger ones before sending. */
export const maxUpdateBytes = 48 * 1024;

/** A document above this takes no more updates, in bytes of its encoded state. */
export const maxDocumentBytes = 4 * 1024 * 1024;

/**
 * Opens a document on this connection: send one's state vector, get what one lacks and the server's own vector (from
 * which the client computes what the server lacks). Afterwards the connection hears `document:updated`.
 */
export const syncDocument = defineCommand({
  name: 'document:sync',
  access: 'person',
  payload: z.strictObject({ documentId: documentIdSchema, stateVector: bytesSchema }),
  answer: z.object({ update: bytesSchema, stateVector: bytesSchema, seq: z.int() }),
  errors: ['not-found', 'not-allowed'],
});

/**
 * Appends a Yjs V1 update. Acknowledged after the commit that holds it; the same (clientId, clientSeq) again is
 * acknowledged and changes nothing.
 */
export const updateDocument = defineCommand({
  name: 'document:update',
  access: 'person',
  payload: z.strictObject({
    documentId: documentIdSchema,
    clientId: z.uuid(),
    clientSeq: z.int().check(z.nonnegative()),
    update: bytesSchema,
  }),
  answer: z.object({ seq: z.int() }),
  errors: ['not-found', 'not-allowed', 'state-refused', 'input-invalid', 'too-large', 'storage-full'],
});

/** Somebody else's (or one's other tab's) update. */
export const documentUpdated = defineFact({
  name: 'document:updated',
  payload: z.object({ documentId: documentIdSchema, update: bytesSchema }),
});

/** Cursors and selections of a document (Yjs awareness), for whoever else has it open now. Never kept, at most this large. */
export const maxAwarenessBytes = 4 * 1024;

export const showAwareness = defineCommand({
  name: 'document:show',
  access: 'person',
  payload: z.strictObject({ documentId: documentIdSchema, awareness: bytesSchema }),
  answer: 'nothing',
  errors: ['not-found', 'too-large'],
});

export const awarenessShown = defineFact({
  name: 'document:shown',
  payload: z.object({ documentId: documentIdSchema, awareness: bytesSchema }),
});
