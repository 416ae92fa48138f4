import { describe, expect, test } from '@jest/globals';
import type { SessionId } from '@greenroom/shared/lib/id';
import type { PairingView } from '@greenroom/shared/pairing/pairing.schema';
import { type Deed, heard, nothingKnown, type PairingState } from './pairing-store.ts';
import { firstChoices, wishOf } from './wish.ts';

const wish = wishOf(firstChoices('text', {}), { jobRole: 'backend-engineer', level: 'mid', language: 'go' });
const idle: PairingView = { is: 'idle' };
const waiting: PairingView = {
  ...{ is: 'waiting', wish, since: 0, waiting: 0, fitting: 0, expected: null, agreed: [], asks: null },
  offersSolo: false,
};
const found: PairingView = {
  ...{ is: 'found', pairingId: '', wish, expiresAt: 20_000, hasAccepted: true },
  offer: {
    ...{ phase: wish.phase, length: 'full', ways: 'both', role: 'candidate', language: 'go' },
    ...{ partnerLevel: 'mid', medium: 'text' },
  },
};
const paired: PairingView = { is: 'paired', sessionId: 'room' as SessionId };

const at = (view: PairingView | null, change: Partial<PairingState> = {}): PairingState => ({
  ...nothingKnown,
  view,
  ...change,
});
const after = (before: PairingState, view: PairingView) => heard(before, { view, serverNow: 0 }, 0);

describe('what is said of a change', () => {
  test.each([
    ['the other one did not accept', found, waiting, 'returned'],
    ['one did not answer oneself', found, idle, 'missed'],
    ['one fell out of line', waiting, idle, 'lapsed'],
    ['a partner was found', waiting, found, null],
    ['there was nothing before', null, idle, null],
  ] as const)('%s', (_, before, view, news) => {
    expect(after(at(before), view).news).toBe(news);
  });

  test.each<[Deed, PairingView]>([
    ['leave', waiting],
    ['decline', found],
  ])('nothing of what one did oneself: %s', (deed, before) => {
    expect(after(at(before, { deed }), idle).news).toBeNull();
  });

  test('counts that change take no news away', () => {
    const state = { ...at(waiting, { news: 'returned' }), ...after(at(waiting), { ...waiting, waiting: 3 }) };
    expect(state).toMatchObject({ news: 'returned', view: { waiting: 3 } });
  });
});

test('a room is gone to only where it came about under the eyes of the page', () => {
  expect(after(at(null), paired).isFresh).toBe(false);
  expect(after(at(idle), paired).isFresh).toBe(true);
  expect(after(at(found), paired).isFresh).toBe(true);
});

test('the server’s clock is kept as a distance from one’s own', () => {
  expect(heard(at(null), { view: idle, serverNow: 5000 }, 2000).offsetMs).toBe(3000);
});
