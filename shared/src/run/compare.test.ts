import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstDifference, numbersAgree } from './compare.ts';
import { describeDifference } from './difference.ts';

const json = fc.jsonValue({ maxDepth: 4 });
const isEqual = (...[one, other, how]: Parameters<typeof firstDifference>) =>
  firstDifference(one, other, how) === null;
const told = (...[one, other, how]: Parameters<typeof firstDifference>) => {
  const found = firstDifference(one, other, how);
  return found && describeDifference(found);
};

test('a value equals itself and its copy; two values differ in both directions or in none', () => {
  fc.assert(
    fc.property(json, json, fc.boolean(), (one, other, unordered) => {
      expect(firstDifference(one, structuredClone(one), { unordered })).toBeNull();
      expect(isEqual(one, other, { unordered })).toBe(isEqual(other, one, { unordered }));
    }),
  );
});

test('only what JSON writes alike is equal, the order of keys aside', () => {
  const canonical = (value: unknown): string =>
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? { sorted: Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)) }
        : inner,
    );
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(isEqual(one, other)).toBe(canonical(one) === canonical(other));
    }),
  );
});

test('an unordered list equals each of its permutations, and no other list', () => {
  const lists = fc
    .array(json)
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(lists, json, ([list, shuffled], more) => {
      expect(isEqual(list, shuffled, { unordered: true })).toBe(true);
      expect(isEqual(list, [...shuffled, more], { unordered: true })).toBe(false);
    }),
  );
  expect(isEqual([1, 1, 2], [1, 2, 2], { unordered: true })).toBe(false);
  expect(isEqual([[1, 2]], [[2, 1]], { unordered: true })).toBe(false);
});

test('numbers: one and one point nought, minus nought, a tolerance that is relative and absolute', () => {
  expect(isEqual([1, 0], JSON.parse('[1.0, -0.0]'))).toBe(true);
  expect(isEqual(0.1 + 0.2, 0.3)).toBe(false);
  expect(isEqual(0.1 + 0.2, 0.3, { tolerance: 1e-9 })).toBe(true);
  expect(isEqual(1e12, 1e12 + 100, { tolerance: 1e-9 })).toBe(true);
  expect(isEqual(0, 1e-10, { tolerance: 1e-9 })).toBe(true);
  expect(isEqual(1, 1.001, { tolerance: 1e-9 })).toBe(false);
  expect(isEqual([0.5, 1, 1.5], [1.4, 0.6, 0.9], { tolerance: 0.2, unordered: true })).toBe(true);
});

test('nothing that is no finite number is near one', () => {
  expect(numbersAgree(Infinity, 5, 0.1)).toBe(false);
  expect(numbersAgree(Infinity, -Infinity, 0.1)).toBe(false);
  expect(numbersAgree(NaN, 5, 0.1)).toBe(false);
  expect(numbersAgree(Infinity, Infinity)).toBe(true);
});

test('types are not mixed up', () => {
  for (const [one, other] of [
    [1, '1'],
    [0, false],
    [null, 0],
    [null, undefined],
    [[], {}],
    [{}, new Map([['a', 1]])],
    [{ a: null }, {}],
  ])
    expect([isEqual(one, other), isEqual(other, one)]).toEqual([false, false]);
});

test('keys of the language itself are keys like any other', () => {
  const trap = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as object;
  expect(isEqual(trap, JSON.parse('{"constructor": 2, "__proto__": {"a": 1}}'))).toBe(true);
  expect(isEqual({}, trap)).toBe(false);
  expect(isEqual({ toString: 1 }, {})).toBe(false);
  expect(told({ a: 1 }, JSON.parse('{"__proto__": {"a": 1}}'))).toBe('at a: expected 1, got nothing');
  expect(({} as { a?: number }).a).toBeUndefined();
});

test('a trap of a hundred thousand levels is a difference, quickly', () => {
  const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
  expect(isEqual(deep(60), deep(60))).toBe(true);
  expect(firstDifference(deep(100_000), deep(100_000))?.reason).toBe('too-deep');
  expect(firstDifference([deep(100_000)], [deep(100_000)], { unordered: true })).not.toBeNull();
});

test('the first difference is told with its place', () => {
  expect(told([{}, {}, { name: 'a' }], [{}, {}, { name: 'b' }])).toBe('at [2].name: expected "a", got "b"');
  expect(told({ 'a b': [1] }, { 'a b': [2] })).toBe('at ["a b"][0]: expected 1, got 2');
  expect(told([1, 2, 3], [1, 2])).toBe('expected 3 items, got 2 items');
  expect(told({ rows: [1] }, { rows: [] })).toBe('at rows: expected 1 item, got 0 items');
  expect(told({ a: 1 }, { a: 1, b: 2 })).toBe('at b: expected nothing, got 2');
  expect(told([1, 2], [1, 3], { unordered: true })).toBe('expected 2 among the items, got 3 instead');
  expect(told('x', undefined)).toBe('expected "x", got undefined');
  expect(told('x'.repeat(9000), 'y')?.length).toBeLessThan(200);
});
