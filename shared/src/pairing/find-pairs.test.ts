import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { findPairs } from '@greenroom/shared/pairing/find-pairs';
import { fitOf } from '@greenroom/shared/pairing/fit';
import { meetingTerms } from '@greenroom/shared/pairing/meeting-terms';
import { type Wish, pairPhases, widenings } from '@greenroom/shared/pairing/pairing.schema';
import { type Ticket, mayMeet } from '@greenroom/shared/pairing/ticket';
import type { UserId } from '@greenroom/shared/lib/id';
import { seededRandom } from '@greenroom/shared/lib/random';
import { levels } from '@greenroom/shared/vocabulary/level';

const now = 1_000_000;
const wish: Wish = {
  phase: 'technical-interview',
  length: 'full',
  ways: 'both',
  firstRole: 'either',
  jobRole: 'backend-engineer',
  level: 'mid',
  languages: ['python'],
  medium: 'voice',
};

type Given = Partial<Omit<Ticket, 'wish' | 'userId' | 'blocked'>> & {
  wish?: Partial<Wish>;
  blocks?: string[];
};

const ticket = (userId: string, { wish: asked, blocks = [], ...given }: Given = {}): Ticket => ({
  userId: userId as UserId,
  wish: { ...wish, ...asked },
  since: now,
  missed: 0,
  isFront: false,
  agreed: [],
  reliability: 0.8,
  readiness: null,
  blocked: new Set(blocks as UserId[]),
  isLenient: false,
  ...given,
});

const names = (tickets: Ticket[], seed = 1) =>
  findPairs(tickets, now, seededRandom(seed)).pairs.map((pair) => pair.map(({ userId }) => userId).sort());

const anyWish = fc.record({
  phase: fc.constantFrom(...pairPhases),
  length: fc.constantFrom('short' as const, 'full' as const),
  ways: fc.constantFrom('one' as const, 'both' as const),
  firstRole: fc.constantFrom('candidate' as const, 'interviewer' as const, 'either' as const),
  jobRole: fc.constant('backend-engineer' as const),
  level: fc.constantFrom(...levels),
  languages: fc.uniqueArray(fc.constantFrom('python' as const, 'go' as const, 'java' as const), {
    minLength: 1,
  }),
  medium: fc.constantFrom('voice' as const, 'text' as const),
});

const anyPool = fc.boolean().chain((isLenient) =>
  fc
    .array(
      fc.record({
        wish: anyWish,
        since: fc.integer({ min: 0, max: now }),
        missed: fc.nat(20),
        isFront: fc.boolean(),
        agreed: fc.subarray([...widenings]),
        reliability: fc.double({ min: 0, max: 1, noNaN: true }),
        readiness: fc.option(fc.double({ min: 0, max: 3, noNaN: true })),
        blocks: fc.array(fc.nat(30), { maxLength: 3 }),
      }),
      { maxLength: 30 },
    )
    .map((people) =>
      people.map(({ blocks, ...given }, index) =>
        ticket(`user-${index}`, { ...given, isLenient, blocks: blocks.map((blocked) => `user-${blocked}`) }),
      ),
    ),
);

describe('whatever the pool', () => {
  test('nobody is in two pairs, no block is crossed, and every pair fits', () => {
    fc.assert(
      fc.property(anyPool, fc.nat(), (pool, seed) => {
        const { pairs, observers } = findPairs(pool, now, seededRandom(seed));
        const people = [...pairs.flat(), ...observers.map(({ observer }) => observer)];
        expect(new Set(people).size).toBe(people.length);
        for (const [one, other] of pairs) {
          expect(fitOf(one, other)).not.toBeNull();
          expect(mayMeet(one, other)).toBe(true);
        }
      }),
    );
  });

  test('nobody is left over who could be paired with another one left over', () => {
    fc.assert(
      fc.property(anyPool, fc.nat(), (pool, seed) => {
        const paired = new Set(findPairs(pool, now, seededRandom(seed)).pairs.flat());
        const left = pool.filter((one) => !paired.has(one));
        for (const one of left)
          for (const other of left)
            expect(one !== other && mayMeet(one, other) && fitOf(one, other) !== null).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('the order in which tickets are given changes nothing', () => {
    fc.assert(
      fc.property(anyPool, fc.nat(), (pool, seed) => {
        expect(names([...pool].reverse(), seed)).toEqual(names(pool, seed));
      }),
    );
  });

  test('two tickets fit each other alike', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        for (const one of pool) for (const other of pool) expect(fitOf(one, other)).toBe(fitOf(other, one));
      }),
    );
  });

  test('the terms of a pair keep to what each of the two agreed to', () => {
    fc.assert(
      fc.property(anyPool, fc.nat(), (pool, seed) => {
        for (const pair of findPairs(pool, now, seededRandom(seed)).pairs) {
          const { phase, people, languages, length, ways, medium } = meetingTerms(pair);
          expect([people[0].wish.firstRole, people[1].wish.firstRole]).not.toEqual([
            'interviewer',
            'candidate',
          ]);
          people.forEach(({ wish: asked, agreed, isLenient }, index) => {
            if (!agreed.includes('phase')) expect(phase).toBe(asked.phase);
            if (isLenient) return;
            expect({ length, ways, medium }).toEqual({
              length: asked.length,
              ways: asked.ways,
              medium: asked.medium,
            });
            if (phase === 'technical-interview' && !agreed.includes('language'))
              expect(asked.languages).toContain(languages[index]);
          });
        }
      }),
    );
  });
});

test.each<[string, Partial<Wish>]>([
  ['phase', { phase: 'behavioral' }],
  ['length', { length: 'short' }],
  ['ways', { ways: 'one' }],
  ['medium', { medium: 'text' }],
  ['level two apart', { level: 'staff' }],
  ['language', { languages: ['go'] }],
])('another %s is no pair', (_, other) => {
  expect(names([ticket('a'), ticket('b', { wish: other })])).toEqual([]);
});

test('of the same role first only one can have it', () => {
  const candidate = { wish: { firstRole: 'candidate' as const } };
  expect(names([ticket('a', candidate), ticket('b', candidate)])).toEqual([]);
  expect(names([ticket('a', candidate), ticket('b')])).toEqual([['a', 'b']]);
});

test('a language or phase is given up by whoever agreed, a level only by both', () => {
  const go = ticket('b', { wish: { languages: ['go'] } });
  expect(names([ticket('a', { agreed: ['language'] }), go])).toEqual([['a', 'b']]);
  const staff = ticket('b', { wish: { level: 'staff' } });
  expect(names([ticket('a', { wish: { level: 'junior' }, agreed: ['level'] }), staff])).toEqual([]);
  const both = { wish: { level: 'junior' as const }, agreed: ['level' as const] };
  expect(names([ticket('a', both), { ...staff, agreed: ['level'] }])).toEqual([['a', 'b']]);
});

test('where few people come only phase and role order must agree, and the odd one out may watch', () => {
  const lenient = (name: string, asked: Partial<Wish>) => ticket(name, { isLenient: true, wish: asked });
  const one = lenient('a', { languages: ['go'], level: 'junior', medium: 'text' });
  const two = lenient('b', { level: 'staff', length: 'short', ways: 'one' });
  const three = ticket('c', { isLenient: true, since: now + 1, wish: { level: 'staff' } });
  expect(names([one, two])).toEqual([['a', 'b']]);
  const [pair] = findPairs([one, two], now, seededRandom(1)).pairs;
  if (pair === undefined) throw new Error('no pair');
  expect(meetingTerms(pair)).toMatchObject({ length: 'short', ways: 'one', medium: 'text' });
  const { observers } = findPairs([one, two, three], now, seededRandom(1));
  expect(observers).toHaveLength(1);
});

test('the nearest is taken, until somebody has waited for long', () => {
  const near = ticket('near', { since: now + 1 });
  const far = (missed: number) => ticket('far', { missed, since: now, wish: { level: 'senior' } });
  const first = ticket('a', { since: now - 1 });
  expect(names([first, near, far(0)])).toEqual([['a', 'near']]);
  expect(names([first, near, far(6)])).toEqual([['a', 'far']]);
});

test('who came back from a ready check goes before who waited longer', () => {
  const back = ticket('back', { isFront: true, since: now });
  const old = ticket('old', { since: 0 });
  const only = ticket('only', { since: now });
  const asks = { wish: { firstRole: 'candidate' as const } };
  const [front, waiting] = [
    { ...back, wish: { ...back.wish, ...asks.wish } },
    { ...old, wish: { ...old.wish, ...asks.wish } },
  ];
  expect(names([waiting, front, only])).toEqual([['back', 'only']]);
});

test('the reliable meet the reliable first, until they have waited', () => {
  const pool = (since: number) => [
    ticket('a', { since, reliability: 1 }),
    ticket('b', { since: since + 1, reliability: 0.1 }),
    ticket('c', { since: since + 2, reliability: 1 }),
  ];
  expect(names(pool(now - 10))).toEqual([['a', 'c']]);
  expect(names(pool(now - 120_000))).toEqual([['a', 'b']]);
});
