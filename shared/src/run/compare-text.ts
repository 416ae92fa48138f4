import { numbersAgree } from './compare.ts';
import type { Comparator } from './expectation.ts';

/** The first line, or with `tokens` the first word, in which two texts part; counted from 1, null where one text has ended. */
export interface TextDifference {
  unit: 'line' | 'word';
  number: number;
  expected: string | null;
  actual: string | null;
}

/**
 * The first difference between two texts, null where there is none. Line ends may be CRLF, and newlines at the very end do
 * not count. With `tokens` any white space separates, and numbers agree within `tolerance`.
 */
export function firstTextDifference(
  expected: string,
  actual: string,
  { tokens = false, tolerance = 0 }: Comparator = {},
): TextDifference | null {
  const [wanted, got] = tokens ? [words(expected), words(actual)] : [lines(expected), lines(actual)];
  const longer = Math.max(wanted.length, got.length);
  for (let index = 0; index < longer; index += 1) {
    const [one, other] = [wanted[index], got[index]];
    if (one === other || (tokens && areSameNumber(one, other, tolerance))) continue;
    return {
      unit: tokens ? 'word' : 'line',
      number: index + 1,
      expected: one ?? null,
      actual: other ?? null,
    };
  }
  return null;
}

const lines = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n+$/, '').split('\n');
const words = (text: string) => text.split(/\s+/).filter(Boolean);
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function areSameNumber(one: string | undefined, other: string | undefined, tolerance: number): boolean {
  if (tolerance === 0 || one === undefined || other === undefined) return false;
  return decimal.test(one) && decimal.test(other) && numbersAgree(Number(one), Number(other), tolerance);
}
