import * as z from 'zod/mini';
import { questionIdSchema, sessionIdSchema } from '../lib/id.ts';
import { defineCommand, defineFact } from '../realtime/command.ts';
import { sessionViewSchema } from './session-view.schema.ts';

const here = { sessionId: sessionIdSchema };
const about = { sessionId: sessionIdSchema, questionId: questionIdSchema };
const done = 'nothing' as const;
const refusals = ['not-found', 'not-allowed', 'state-refused'] as const;

/** Enters the session's room on this connection; the answer is everything one needs to draw it. */
export const joinRoom = defineCommand({
  name: 'room:join',
  access: 'person',
  payload: z.strictObject(here),
  answer: z.object({ view: sessionViewSchema, serverNow: z.number() }),
  errors: ['not-found'],
});

/** Leaves on purpose. Closing the tab or losing the line does the same a moment later. */
export const leaveRoom = defineCommand({
  name: 'room:leave',
  access: 'person',
  payload: z.strictObject(here),
  answer: done,
  errors: ['not-found'],
});

/** Measures the offset between the client's and the server's clock. */
export const readClock = defineCommand({
  name: 'clock:read',
  access: 'person',
  payload: z.strictObject({}),
  answer: z.object({ serverNow: z.number() }),
  errors: [],
});

export const beginRound = defineCommand({
  name: 'round:begin',
  access: 'person',
  payload: z.strictObject(here),
  answer: done,
  errors: refusals,
});

/** Draws another question in place of this one: once a round, and only before Begin. */
export const swapQuestion = defineCommand({
  name: 'question:swap',
  access: 'person',
  payload: z.strictObject(here),
  answer: done,
  errors: [...refusals, 'nothing-left'],
});

/** Ends the current step. `stepId` names the one meant, so that a double click ends one step and not two. */
export const advanceRound = defineCommand({
  name: 'step:advance',
  access: 'person',
  payload: z.strictObject({ ...here, stepId: z.string() }),
  answer: done,
  errors: refusals,
});

/** Ends the round: before the bell early, after it finished. Nothing typed is lost either way. */
export const finishRound = defineCommand({
  name: 'round:finish',
  access: 'person',
  payload: z.strictObject(here),
  answer: done,
  errors: refusals,
});

/** Stops the clock: `pause` covers prompt and work; `loading` and `microphone` are the client's waits for a machine. */
export const freezeClock = defineCommand({
  name: 'clock:freeze',
  access: 'person',
  payload: z.strictObject({ ...here, reason: z.enum(['pause', 'loading', 'microphone']) }),
  answer: done,
  errors: refusals,
});

export const thawClock = defineCommand({
  name: 'clock:thaw',
  access: 'person',
  payload: z.strictObject({ ...here, reason: z.enum(['pause', 'loading', 'microphone']) }),
  answer: done,
  errors: refusals,
});

/** Opens the next question of a `talk` step. */
export const openQuestion = defineCommand({
  name: 'question:open',
  access: 'person',
  payload: z.strictObject(here),
  answer: done,
  errors: [...refusals, 'nothing-left'],
});

export const askClarification = defineCommand({
  name: 'clarification:ask',
  access: 'person',
  payload: z.strictObject({ ...about, text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) }),
  answer: z.object({ question: z.nullable(z.string()), answer: z.nullable(z.string()) }),
  errors: refusals,
});

/** The next hint; `too-early` carries the running time still to wait as `retryAfterMs`. */
export const revealHint = defineCommand({
  name: 'hint:reveal',
  access: 'person',
  payload: z.strictObject(about),
  answer: done,
  errors: [...refusals, 'too-early', 'nothing-left'],
});

/** The follow-up, once tested. Moving on from the test step reveals it as well. */
export const revealFollowUp = defineCommand({
  name: 'follow-up:reveal',
  access: 'person',
  payload: z.strictObject(about),
  answer: done,
  errors: [...refusals, 'nothing-left'],
});

/** The next probe of a spoken answer; parts of the story that were not marked come first. */
export const revealProbe = defineCommand({
  name: 'probe:reveal',
  access: 'person',
  payload: z.strictObject({ ...about, marked: z.array(z.enum(['S', 'T', 'A', 'R'])) }),
  answer: done,
  errors: [...refusals, 'nothing-left'],
});

export const revealDeepDive = defineCommand({
  name: 'deep-dive:reveal',
  access: 'person',
  payload: z.strictObject(about),
  answer: done,
  errors: [...refusals, 'nothing-left'],
});

/** The session as this person may see it now, after every change. */
export const sessionChanged = defineFact({
  name: 'session:changed',
  payload: z.object({ sessionId: sessionIdSchema, serverNow: z.number(), view: sessionViewSchema }),
});
