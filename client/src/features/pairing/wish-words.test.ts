import { expect, test } from '@jest/globals';
import type { PairingView, Wish } from '@greenroom/shared/pairing/pairing.schema';
import {
  countWords,
  expectedWords,
  meetingTime,
  offerChanges,
  offerFacts,
  wideningWords,
  wishFacts,
} from './wish-words.ts';

const wish: Wish = {
  ...{ phase: 'technical-interview', length: 'full', ways: 'both', firstRole: 'either' },
  ...{ jobRole: 'backend-engineer', level: 'mid', languages: ['python', 'go'], medium: 'voice' },
};
const offer: Extract<PairingView, { is: 'found' }>['offer'] = {
  ...{ phase: 'technical-interview', length: 'full', ways: 'both', role: 'interviewer', language: 'go' },
  ...{ partnerLevel: 'senior', medium: 'voice' },
};

test.each([
  ['full', 'both', 'about 2 h'],
  ['full', 'one', 'about 60 min'],
  ['short', 'both', 'about 60 min'],
  ['short', 'one', 'about 30 min'],
] as const)('a %s meeting %s ways takes %s%s', (length, ways, time) => {
  expect(meetingTime({ length, ways })).toBe(time);
});

test('a wish names its languages only where code is written', () => {
  expect(wishFacts(wish)).toContain('Python, Go');
  expect(wishFacts({ ...wish, phase: 'behavioral' }).join()).not.toContain('Python');
});

test('the expected wait has its range, or says that nothing is known', () => {
  expect(expectedWords(null)).toBe('No history here yet');
  expect(expectedWords({ lowMs: 40_000, medianMs: 120_000, highMs: 300_000 })).toBe(
    'Usually about 2 min, mostly 40 s to 5 min',
  );
});

test.each([
  [0, 0, 'Nobody else is waiting'],
  [1, 1, '1 other person is waiting, for what you want'],
  [3, 0, '3 other people are waiting, for something else'],
  [3, 2, '3 other people are waiting, 2 of them for what you want'],
])('%s wait, %s fit', (waiting, fitting, words) => {
  expect(countWords({ waiting, fitting })).toBe(words);
});

test('an offer says what it is, and what of it was not asked for', () => {
  expect(offerFacts(offer)).toContainEqual(['Your role', 'You interview first, then you swap']);
  expect(offerFacts({ ...offer, ways: 'one' })).toContainEqual(['Your role', 'You interview']);
  expect(offerChanges(offer, wish)).toEqual([]);
  expect(offerChanges({ ...offer, phase: 'behavioral', medium: 'text', ways: 'one' }, wish)).toEqual([
    'Behavioral instead of Technical interview',
    'one round instead of two',
    'in writing instead of with a call',
  ]);
});

test('widening says what it changes in this person’s own terms', () => {
  expect(wideningWords('language', wish).change).toContain('Python or Go');
  expect(wideningWords('level', wish).change).toContain('stays at Mid');
});
