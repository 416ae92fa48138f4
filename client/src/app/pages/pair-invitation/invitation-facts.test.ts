import { expect, test } from '@jest/globals';
import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import { invitationFacts, isFriendCandidate } from './invitation-facts.ts';

const wish: Wish = {
  ...{ phase: 'technical-interview', length: 'short', ways: 'one', firstRole: 'candidate', medium: 'text' },
  ...{ jobRole: 'backend-engineer', level: 'mid', languages: ['python'] },
};
const roleFor = (change: Partial<Wish>, isMine = false) =>
  Object.fromEntries(invitationFacts({ ...wish, ...change }, isMine))['Your role'];

test('the friend has the other role, and reads their own', () => {
  expect(roleFor({})).toBe('You interview');
  expect(roleFor({}, true)).toBe('You are the candidate');
  expect(roleFor({ firstRole: 'interviewer' })).toBe('You are the candidate');
  expect(roleFor({ firstRole: 'either', ways: 'both' })).toBe('You interview first, then you swap');
});

test('a friend who only interviews is not asked what they practise', () => {
  expect(isFriendCandidate(wish)).toBe(false);
  expect(isFriendCandidate({ ...wish, ways: 'both' })).toBe(true);
  expect(isFriendCandidate({ ...wish, firstRole: 'interviewer' })).toBe(true);
});
