import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { recordingIdSchema, sessionIdSchema } from '../lib/id.ts';

/** How voice is recorded: small enough for a phone line, clear enough to hear oneself. */
export const recordingFormat = {
  bitsPerSecond: 32_000,
  chunkMs: 4_000,
  maxChunkBytes: 256 * 1024,
  maxSegments: 200,
  types: ['audio/webm', 'audio/ogg', 'audio/mp4'],
} as const;

/** Bounded, so that every database can hold it. */
const ordinal = z.coerce.number().check(z.int(), z.nonnegative(), z.lte(1_000_000));
const recordingParams = z.strictObject({ recordingId: recordingIdSchema });
const segmentParams = z.strictObject({
  recordingId: recordingIdSchema,
  segment: ordinal,
});

export const recordingSchema = z.object({
  id: recordingIdSchema,
  sessionId: sessionIdSchema,
  /** The field of the work document that this is the spoken form of. */
  field: z.string(),
  mimeType: z.string(),
  createdAt: z.number(),
  endedAt: z.nullable(z.number()),
  /**
   * Segments in order, those without sound left out; a crash or a lost microphone starts a new one. They are played as one,
   * and `durationMs` (as the recorder measured it) is what a player goes by: the files themselves do not know their length.
   */
  segments: z.array(z.object({ index: z.int(), bytes: z.int(), durationMs: z.number() })),
});
export type Recording = z.infer<typeof recordingSchema>;

export const startRecording = defineRoute({
  method: 'POST',
  path: '/api/recordings',
  access: 'person',
  summary: 'Opens a recording for one answer of a round of one’s own.',
  body: z.strictObject({
    sessionId: sessionIdSchema,
    field: z.string().check(z.minLength(1), z.maxLength(200)),
    mimeType: z.string().check(z.maxLength(100)),
  }),
  answer: recordingSchema,
  errors: ['not-found', 'media-refused', 'storage-full'],
});

export const startSegment = defineRoute({
  method: 'POST',
  path: '/api/recordings/:recordingId/segments',
  access: 'person',
  summary: 'Starts the next segment: chunks of a segment make one playable file.',
  params: recordingParams,
  answer: z.object({ segment: z.int() }),
  errors: ['not-found', 'state-refused'],
});

export const appendChunk = defineRoute({
  method: 'PUT',
  path: '/api/recordings/:recordingId/segments/:segment/chunks/:chunk',
  access: 'person',
  summary: 'Appends a chunk; the same chunk again changes nothing, a missing one before it is refused.',
  params: z.strictObject({
    recordingId: recordingIdSchema,
    segment: ordinal,
    chunk: ordinal,
  }),
  query: z.strictObject({ durationMs: z.coerce.number().check(z.nonnegative(), z.lte(60_000)) }),
  body: 'bytes',
  maxBodyBytes: recordingFormat.maxChunkBytes,
  answer: 'nothing',
  errors: ['not-found', 'state-refused', 'conflict', 'too-large', 'media-refused', 'storage-full'],
});

export const endRecording = defineRoute({
  method: 'POST',
  path: '/api/recordings/:recordingId/end',
  access: 'person',
  summary: 'Closes a recording; closing it again changes nothing.',
  params: recordingParams,
  answer: recordingSchema,
  errors: ['not-found'],
});

export const listRecordings = defineRoute({
  method: 'GET',
  path: '/api/recordings',
  access: 'person',
  summary: 'The recordings of one session of one’s own.',
  query: z.strictObject({ sessionId: sessionIdSchema }),
  answer: z.object({ recordings: z.array(recordingSchema) }),
  errors: ['not-found'],
});

export const playSegment = defineRoute({
  method: 'GET',
  path: '/api/recordings/:recordingId/segments/:segment',
  access: 'person',
  summary: 'The audio of one segment, for its owner alone; byte ranges are served.',
  params: segmentParams,
  answer: 'bytes',
  errors: ['not-found'],
});

export const deleteRecording = defineRoute({
  method: 'DELETE',
  path: '/api/recordings/:recordingId',
  access: 'person',
  summary: 'Deletes a recording and its audio.',
  params: recordingParams,
  answer: 'nothing',
  errors: ['not-found'],
});
