import * as z from 'zod/mini';
import { sessionIdSchema } from '../lib/id.ts';
import { defineCommand, defineFact } from '../realtime/command.ts';

const here = { sessionId: sessionIdSchema };
/** One tab in a call: a person who joins from a second tab moves the call there. */
const callId = z.uuid();

/** What two browsers tell each other to connect (perfect negotiation). The server passes it on and keeps nothing. */
export const signalSchema = z.union([
  z.strictObject({
    description: z.strictObject({
      type: z.enum(['offer', 'answer', 'pranswer', 'rollback']),
      sdp: z.string().check(z.maxLength(40_000)),
    }),
  }),
  z.strictObject({
    candidate: z.nullable(
      z.strictObject({
        candidate: z.string().check(z.maxLength(2_000)),
        sdpMid: z.nullable(z.string().check(z.maxLength(100))),
        sdpMLineIndex: z.nullable(z.int()),
        usernameFragment: z.optional(z.nullable(z.string().check(z.maxLength(300)))),
      }),
    ),
  }),
]);
export type Signal = z.infer<typeof signalSchema>;

export const iceServerSchema = z.object({
  urls: z.array(z.string()),
  username: z.optional(z.string()),
  credential: z.optional(z.string()),
});

/**
 * Enters the call. Between strangers it goes through a relay, or, where this server has none, directly once both agreed that
 * the other one's device will learn their network address (`not-allowed` until then). `peer` is the other one's tab.
 */
export const joinCall = defineCommand({
  name: 'call:join',
  access: 'person',
  payload: z.strictObject({ ...here, callId }),
  answer: z.object({
    iceServers: z.array(iceServerSchema),
    iceTransportPolicy: z.enum(['all', 'relay']),
    /** Of two offers that meet, this side's gives way. */
    isPolite: z.boolean(),
    peer: z.nullable(callId),
  }),
  errors: ['not-found', 'not-allowed', 'state-refused'],
});

export const leaveCall = defineCommand({
  name: 'call:leave',
  access: 'person',
  payload: z.strictObject({ ...here, callId }),
  answer: 'nothing',
  errors: ['not-found'],
});

export const signalCall = defineCommand({
  name: 'call:signal',
  access: 'person',
  payload: z.strictObject({ ...here, callId, to: callId, signal: signalSchema }),
  answer: 'nothing',
  errors: ['not-found', 'gone'],
});

/** The other one's tab in the call changed: null where they left it. */
export const callChanged = defineFact({
  name: 'call:changed',
  payload: z.object({ ...here, peer: z.nullable(callId) }),
});

export const callSignalled = defineFact({
  name: 'call:signalled',
  payload: z.object({ ...here, from: callId, to: callId, signal: signalSchema }),
});
