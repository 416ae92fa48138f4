import type { Comparator } from './expectation.ts';

/** Nothing is compared or shown below this many levels: an answer has a few, a trap a hundred thousand. */
export const maxDepth = 64;

/** The first place where two values part. `absent` and `surplus` are keys of objects and items of unordered lists. */
export interface Difference {
  path: (string | number)[];
  reason: 'value' | 'length' | 'absent' | 'surplus' | 'too-deep';
  expected: unknown;
  actual: unknown;
}

/**
 * The first difference between two JSON values, null where they are equal: deep, key order aside, 1 equal to 1.0 and -0 to 0.
 * Numbers agree within `tolerance`, relative above 1 and absolute below; `unordered` lets the outermost list's items
 * come in any order. Values nested deeper than `maxDepth` count as different.
 */
export function firstDifference(
  expected: unknown,
  actual: unknown,
  { tolerance = 0, unordered = false }: Comparator = {},
): Difference | null {
  return unordered && Array.isArray(expected) && Array.isArray(actual)
    ? compareBags(expected, actual, tolerance)
    : compare(expected, actual, { tolerance, depth: 0 });
}

/** True where two numbers are the same, or closer than `tolerance` × max(1, the larger one). Infinities only equal themselves. */
export function numbersAgree(left: number, right: number, tolerance = 0): boolean {
  if (left === right || (Number.isNaN(left) && Number.isNaN(right))) return true;
  if (tolerance === 0 || !Number.isFinite(left) || !Number.isFinite(right)) return false;
  return Math.abs(left - right) <= tolerance * Math.max(1, Math.abs(left), Math.abs(right));
}

interface At {
  tolerance: number;
  depth: number;
}

function compare(expected: unknown, actual: unknown, at: At): Difference | null {
  const values = { path: [], expected, actual };
  if (typeof expected === 'number' && typeof actual === 'number')
    return numbersAgree(expected, actual, at.tolerance) ? null : { ...values, reason: 'value' };
  const areLists = Array.isArray(expected) && Array.isArray(actual);
  if (!areLists && !(isRecord(expected) && isRecord(actual)))
    return expected === actual ? null : { ...values, reason: 'value' };
  if (at.depth >= maxDepth) return { ...values, reason: 'too-deep' };
  const below = { ...at, depth: at.depth + 1 };
  if (areLists) return compareLists(expected, actual, below);
  return compareRecords(expected as Keyed, actual as Keyed, below);
}

type List = readonly unknown[];
type Keyed = Readonly<Record<string, unknown>>;

function compareLists(expected: List, actual: List, at: At): Difference | null {
  if (expected.length !== actual.length) return { path: [], reason: 'length', expected, actual };
  for (const [index, item] of expected.entries()) {
    const found = compare(item, actual[index], at);
    if (found !== null) return { ...found, path: [index, ...found.path] };
  }
  return null;
}

/** Own keys only, and reading only: what is called `__proto__` or `constructor` is a key like any other. */
function compareRecords(expected: Keyed, actual: Keyed, at: At): Difference | null {
  for (const key of Object.keys(expected)) {
    if (!Object.hasOwn(actual, key))
      return { path: [key], reason: 'absent', expected: expected[key], actual: undefined };
    const found = compare(expected[key], actual[key], at);
    if (found !== null) return { ...found, path: [key, ...found.path] };
  }
  const surplus = Object.keys(actual).find((key) => !Object.hasOwn(expected, key));
  return surplus === undefined
    ? null
    : { path: [surplus], reason: 'surplus', expected: undefined, actual: actual[surplus] };
}

/** Lists without an order. The lengths agree first, so that an answer cannot make the search longer than the expected list. */
function compareBags(expected: List, actual: List, tolerance: number): Difference | null {
  if (expected.length !== actual.length) return { path: [], reason: 'length', expected, actual };
  if ([...expected, ...actual].every((item) => typeof item === 'number'))
    return compareSorted(expected as number[], actual as number[], tolerance);
  const left = [...actual];
  for (const item of expected) {
    const index = left.findIndex((other) => compare(item, other, { tolerance, depth: 1 }) === null);
    if (index < 0) return { path: [], reason: 'absent', expected: item, actual: left[0] };
    left.splice(index, 1);
  }
  return null;
}

/** Within a tolerance the nearest number is not always the right partner; side by side in order, it is. */
function compareSorted(expected: number[], actual: number[], tolerance: number): Difference | null {
  const sorted = actual.toSorted((one, other) => one - other);
  const wanted = expected.toSorted((one, other) => one - other);
  const index = wanted.findIndex((value, at) => !numbersAgree(value, sorted[at] ?? NaN, tolerance));
  return index < 0 ? null : { path: [], reason: 'absent', expected: wanted[index], actual: sorted[index] };
}

/** A plain object; dates, maps and the like are no JSON and equal nothing but themselves. */
function isRecord(value: unknown): value is Keyed {
  return Object.prototype.toString.call(value) === '[object Object]';
}
