import { firstDifference, numbersAgree } from './compare.ts';
import type { SqlTable } from './run.schema.ts';

type Row = readonly unknown[];

/** How an answer's table parts from the expected one. Rows are counted from 1. */
export type TableDifference =
  | { kind: 'no-table' }
  | { kind: 'columns'; expected: number; actual: number }
  | { kind: 'row'; number: number; expected: Row | null; actual: Row | null }
  | { kind: 'rows'; missing: readonly Row[]; extra: readonly Row[] };

/** Sums and averages of another order differ in the last digits. */
const tolerance = 1e-9;
/** Rows that no key finds again are compared one by one; more than this are no matter of last digits. */
const maxNearMisses = 500;

/**
 * The difference between two tables, null where they hold the same. Columns must agree in number, their names are free; rows
 * in order where `isOrdered`, else as often as expected. Numbers agree within 1e-9 of the larger, as text or not.
 */
export function tableDifference(
  expected: SqlTable,
  actual: unknown,
  isOrdered: boolean,
): TableDifference | null {
  if (!isTable(actual)) return { kind: 'no-table' };
  const columns = expected.columns.length;
  const odd = [actual.columns, ...actual.rows].find(({ length }) => length !== columns);
  if (odd !== undefined) return { kind: 'columns', expected: columns, actual: odd.length };
  return isOrdered ? compareInOrder(expected.rows, actual.rows) : compareBags(expected.rows, actual.rows);
}

function compareInOrder(expected: readonly Row[], actual: readonly Row[]): TableDifference | null {
  const longer = Math.max(expected.length, actual.length);
  for (let index = 0; index < longer; index += 1) {
    const [one, other] = [expected[index], actual[index]];
    if (one !== undefined && other !== undefined && rowsAgree(one, other)) continue;
    return { kind: 'row', number: index + 1, expected: one ?? null, actual: other ?? null };
  }
  return null;
}

/** By key first, which finds nearly all; what is left over may still agree within the tolerance. */
function compareBags(expected: readonly Row[], actual: readonly Row[]): TableDifference | null {
  const waiting = new Map<string | null, Row[]>();
  for (const row of actual) {
    const key = keyOf(row);
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [row]);
    else same.push(row);
  }
  const unmet = expected.filter((row) => {
    const key = keyOf(row);
    return key === null || waiting.get(key)?.pop() === undefined;
  });
  const extra = [...waiting.values()].flat();
  if (unmet.length > maxNearMisses || extra.length > maxNearMisses)
    return { kind: 'rows', missing: unmet, extra };
  const missing = unmet.filter((row) => {
    const index = extra.findIndex((other) => rowsAgree(row, other));
    if (index >= 0) extra.splice(index, 1);
    return index < 0;
  });
  return missing.length + extra.length === 0 ? null : { kind: 'rows', missing, extra };
}

const rowsAgree = (one: Row, other: Row) => one.every((cell, index) => cellsAgree(cell, other[index]));

function cellsAgree(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && one === other) return true;
  const [left, right] = [numberIn(one, other), numberIn(other, one)];
  if (left !== null && right !== null) return left === right || isNear(left, right);
  return firstDifference(one, other) === null;
}

/** Relative alone: two sums of millionths are not equal because both are small. */
const isNear = (left: number, right: number) => {
  const larger = Math.max(Math.abs(left), Math.abs(right));
  return larger > 0 && Number.isFinite(larger) && numbersAgree(left / larger, right / larger, tolerance);
};

const decimal = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A cell as a number, where it is one: databases write exact decimals as text. Text beside text counts only with a fraction,
 * `1.50` and `1.5`; codes such as `007` never do.
 */
function numberIn(cell: unknown, beside: unknown): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || !decimal.test(cell)) return null;
  const isFraction = cell.includes('.') || (typeof beside === 'string' && beside.includes('.'));
  return typeof beside === 'number' || isFraction ? Number(cell) : null;
}

/** Rows with the same key agree; rows that agree nearly always have the same key. Null where a cell is no plain value. */
function keyOf(row: Row): string | null {
  if (row.some((cell) => typeof cell === 'object' && cell !== null)) return null;
  return row.map(keyOfCell).join('|');
}

function keyOfCell(cell: unknown): string {
  if (typeof cell === 'number') return `number ${round(cell)}`;
  return typeof cell === 'string' ? `text ${cell.length} ${cell}` : String(cell);
}

const round = (value: number) => Number(value.toPrecision(12));

function isTable(value: unknown): value is SqlTable {
  if (typeof value !== 'object' || value === null) return false;
  const { columns, rows } = value as Partial<SqlTable>;
  return Array.isArray(columns) && Array.isArray(rows) && rows.every((row) => Array.isArray(row));
}
