import type { Difference } from './compare.ts';
import type { TableDifference } from './compare-tables.ts';
import type { TextDifference } from './compare-text.ts';
import { cutText, showValue } from './show-value.ts';

/** `at [2].name: expected "a", got "b"`: one short sentence, the place left out where the values part as a whole. */
export function describeDifference({ path, reason, expected, actual }: Difference): string {
  const place = path.length === 0 ? '' : `at ${describePath(path)}: `;
  return place + sentences[reason](expected, actual, path.length === 0);
}

type Sentence = (expected: unknown, actual: unknown, isWhole: boolean) => string;

const sentences: Record<Difference['reason'], Sentence> = {
  value: (expected, actual) => `expected ${showValue(expected)}, got ${showValue(actual)}`,
  length: (expected, actual) => `expected ${count(expected)}, got ${count(actual)}`,
  absent: (expected, actual, isWhole) =>
    isWhole
      ? `expected ${showValue(expected)} among the items, got ${showValue(actual)} instead`
      : `expected ${showValue(expected)}, got nothing`,
  surplus: (_, actual) => `expected nothing, got ${showValue(actual)}`,
  'too-deep': () => 'nested too deep to be compared',
};

const count = (value: unknown) => {
  const { length } = value as readonly unknown[];
  return `${length} ${length === 1 ? 'item' : 'items'}`;
};

function describePath(path: readonly (string | number)[]): string {
  const written = path.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[a-z_$][\w$]*$/i.test(key) ? `.${key}` : `[${showValue(key, 40)}]`;
  });
  return cutText(written.join('').replace(/^\./, ''), 200);
}

/** `line 3: expected "a", got "b"`. */
export function describeTextDifference({ unit, number, expected, actual }: TextDifference): string {
  const told = (text: string | null) => (text === null ? 'the end' : showValue(text));
  return `${unit} ${number}: expected ${told(expected)}, got ${told(actual)}`;
}

/** `row 2: expected (1, "a"), got (1, "b")`, or which rows are missing and which nobody asked for. */
export function describeTableDifference(difference: TableDifference): string {
  switch (difference.kind) {
    case 'no-table':
      return 'expected a table, got none: the last statement returns no rows';
    case 'columns':
      return `expected ${columns(difference.expected)}, got ${difference.actual}`;
    case 'row': {
      const { number, expected, actual } = difference;
      return `row ${number}: expected ${showRow(expected)}, got ${showRow(actual)}`;
    }
    case 'rows': {
      const missing = listRows('missing', difference.missing);
      const extra = listRows('not expected', difference.extra);
      return [missing, extra].filter(Boolean).join('; ');
    }
  }
}

const columns = (number: number) => `${number} ${number === 1 ? 'column' : 'columns'}`;

function listRows(what: string, rows: readonly (readonly unknown[])[]): string {
  const [first, ...others] = rows;
  if (first === undefined) return '';
  return `${what}: ${showRow(first)}${others.length > 0 ? ` and ${others.length} more` : ''}`;
}

function showRow(row: readonly unknown[] | null): string {
  return row === null ? 'no row' : `(${showValue(row).slice(1).replace(/\]$/, '')})`;
}
