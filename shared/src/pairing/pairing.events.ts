import * as z from 'zod/mini';
import { defineCommand, defineFact } from '../realtime/command.ts';
import { pairingViewSchema, wideningSchema, wishSchema } from './pairing.schema.ts';

const view = z.object({ view: pairingViewSchema, serverNow: z.number() });
const found = z.strictObject({ pairingId: z.uuid() });

/**
 * Asks for a partner: one ticket a person, whatever the number of tabs. A second joining replaces the wish and keeps the wait;
 * during a ready check it changes nothing, and who is paused stays out: the view says so.
 */
export const joinPairing = defineCommand({
  name: 'pairing:join',
  access: 'person',
  payload: z.strictObject({ wish: wishSchema }),
  answer: view,
  errors: [],
});

export const leavePairing = defineCommand({
  name: 'pairing:leave',
  access: 'person',
  payload: z.strictObject({}),
  answer: view,
  errors: [],
});

/** Where one stands; subscribes this connection to every change. */
export const watchPairing = defineCommand({
  name: 'pairing:watch',
  access: 'person',
  payload: z.strictObject({}),
  answer: view,
  errors: [],
});

/** Agrees to what the server asked to widen; nothing changes what somebody practises without it. */
export const widenPairing = defineCommand({
  name: 'pairing:widen',
  access: 'person',
  payload: z.strictObject({ widening: wideningSchema }),
  answer: view,
  errors: ['state-refused'],
});

export const acceptPairing = defineCommand({
  name: 'pairing:accept',
  access: 'person',
  payload: found,
  answer: view,
  errors: ['gone'],
});

/** Declines without blame: the ticket goes, the other one returns to the front with the wait kept. */
export const declinePairing = defineCommand({
  name: 'pairing:decline',
  access: 'person',
  payload: found,
  answer: view,
  errors: ['gone'],
});

export const pairingChanged = defineFact({ name: 'pairing:changed', payload: view });
