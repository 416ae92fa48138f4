import type { SessionId, UserId } from '../lib/id.ts';
import type { SessionState } from '../session/session-state.ts';

const manners = [
  'Calm',
  'Bright',
  'Patient',
  'Steady',
  'Curious',
  'Gentle',
  'Keen',
  'Quiet',
  'Frank',
  'Brisk',
  'Warm',
  'Sharp',
];
const birds = [
  'Heron',
  'Wren',
  'Falcon',
  'Robin',
  'Plover',
  'Swift',
  'Osprey',
  'Finch',
  'Curlew',
  'Kestrel',
  'Lark',
  'Ibis',
];

/** What a stranger is called in one session: the same for everybody there, another one in the next, telling nothing. */
export function pseudonym(userId: string, sessionId: string): string {
  const text = `${sessionId} ${userId}`;
  // FNV-1a, 32 bits: spreads, and needs no secret, since ids are random.
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return `${manners[hash % manners.length]} ${birds[(hash >>> 8) % birds.length]}`;
}

/** What a participant is called by the other one: the same from the first moment to the last, also after a guest has signed in. */
export function calledIn({ id, state }: { id: SessionId; state: SessionState }, userId: UserId): string {
  return pseudonym(state.cameAs[userId]?.[0] ?? userId, id);
}
