import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tableDifference } from './compare-tables.ts';
import { describeTableDifference } from './difference.ts';

const cell = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('a', 'b', '1', '1.5', '1.50', '007', '7'),
  fc.boolean(),
  fc.constant(null),
);
const rows = fc.array(fc.tuple(cell, cell), { maxLength: 12 });
const table = (...data: readonly (readonly unknown[])[]) => ({
  columns: (data[0] ?? [1, 2]).map((_, index) => `c${index}`),
  rows: data.map((row) => [...row]),
});
const told = (...[expected, actual, isOrdered]: Parameters<typeof tableDifference>) => {
  const found = tableDifference(expected, actual, isOrdered);
  return found && describeTableDifference(found);
};

test('rows may come in any order where no order was asked for', () => {
  const shuffled = rows.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, fc.tuple(cell, cell), ([all, other], extra) => {
      expect(tableDifference(table(...all), table(...other), false)).toBeNull();
      expect(tableDifference(table(...all), table(...other, extra), false)).not.toBeNull();
    }),
  );
});

test('in order they are compared one by one, and equality goes both ways', () => {
  fc.assert(
    fc.property(rows, rows, fc.boolean(), (one, other, isOrdered) => {
      const isEqual = tableDifference(table(...one), table(...other), isOrdered) === null;
      expect(tableDifference(table(...other), table(...one), isOrdered) === null).toBe(isEqual);
      expect(tableDifference(table(...one), table(...one), isOrdered)).toBeNull();
    }),
  );
  expect(told(table([1], [2]), table([2], [1]), true)).toBe('row 1: expected (1), got (2)');
  expect(told(table([1], [2]), table([1]), true)).toBe('row 2: expected (2), got no row');
});

test('a row counts as often as it comes', () => {
  expect(told(table([1], [1], [2]), table([1], [2], [2]), false)).toBe('missing: (1); not expected: (2)');
});

test('columns agree in number, also of an empty table; their names are free', () => {
  const empty = { columns: ['id', 'name'], rows: [] };
  expect(tableDifference(empty, { columns: ['x', 'y'], rows: [] }, false)).toBeNull();
  expect(told(empty, { columns: ['id'], rows: [] }, false)).toBe('expected 2 columns, got 1');
  expect(told(table([1]), { columns: ['c'], rows: [[1, 2]] }, false)).toBe('expected 1 column, got 2');
});

test('numbers agree in all but their last digits, as text or not; codes stay text', () => {
  const agree = (one: unknown, other: unknown) =>
    tableDifference(table([one]), table([other]), false) === null;
  expect(agree(0.1 + 0.2, 0.3)).toBe(true);
  expect(agree(1 / 3, 0.333333333333)).toBe(true);
  expect(agree(1 / 3, 0.3333)).toBe(false);
  expect(agree('1.50', 1.5)).toBe(true);
  expect(agree('12', 12)).toBe(true);
  expect(agree('1.5000000000000000', '1.50')).toBe(true);
  expect(agree('007', 7)).toBe(false);
  expect(agree('007', '7')).toBe(false);
  expect(agree(1e-15, 2e-15)).toBe(false);
  expect(agree('1e999', '-1e999')).toBe(false);
  expect(agree(true, 1)).toBe(false);
  expect(agree(null, '')).toBe(false);
  expect(agree({ a: [1] }, { a: [1] })).toBe(true);
  expect(agree({ a: [1] }, { a: [2] })).toBe(false);
  expect(agree('__proto__', '__proto__')).toBe(true);
});

test('what is no table is told so', () => {
  for (const actual of [null, [], 'rows', { columns: [], rows: [1] }, { rows: [] }])
    expect(tableDifference(table([1]), actual, false)).toEqual({ kind: 'no-table' });
});

test('many wrong rows are judged quickly, and told shortly', () => {
  const many = (from: number) => table(...Array.from({ length: 20_000 }, (_, index) => [from + index, 'x']));
  expect(told(many(0), many(20_000), false)).toBe(
    'missing: (0, "x") and 19999 more; not expected: (20000, "x") and 19999 more',
  );
});
