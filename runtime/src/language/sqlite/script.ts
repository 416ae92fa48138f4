import type { RunFault, SqlTable } from '@greenroom/shared/run/run.schema';
import type { Database, Statement, Value } from 'sql.js/dist/sql-wasm-browser.js';
import { maxRows, maxTableBytes, tooLarge, tooManyRows } from '../../sql/limit.ts';
import { firstWordAt } from '../../sql/place.ts';
import { bytesValue, floatValue, integerValue, type SqlValue } from '../../sql/value.ts';
import { faultOf } from './fault.ts';

/** What came of a script, up to its end or its first fault. */
export interface ScriptResult {
  fault?: RunFault;
  /** Of the last statement that returns rows. */
  last?: { text: string; table: SqlTable };
}

function valueOf(value: Value): SqlValue {
  if (typeof value === 'bigint') return integerValue(String(value));
  if (typeof value === 'number') return floatValue(value);
  return value instanceof Uint8Array ? bytesValue(value) : value;
}

function sizeOf(value: Value): number {
  if (value instanceof Uint8Array) return 2 * value.length;
  return typeof value === 'string' ? value.length : 8;
}

/** Takes a statement's rows, no more than may be kept: one that never ends is left alone by then. */
function tableOf(statement: Statement): SqlTable | RunFault {
  const columns = statement.getColumnNames();
  const rows: SqlValue[][] = [];
  let size = 0;
  while (statement.step()) {
    if (columns.length === 0) continue;
    const row = statement.get(null, { useBigInt: true });
    size += row.reduce((sum: number, value) => sum + sizeOf(value), 0);
    if (size > maxTableBytes) return tooLarge;
    if (rows.length === maxRows) return tooManyRows;
    rows.push(row.map(valueOf));
  }
  return { columns, rows };
}

const outside = /^(?:ATTACH|DETACH)\b|^VACUUM\b[\s\S]*\bINTO\b/i;

/** The database is thrown away after the case; a file beside it would stay. */
function refusal(text: string): RunFault | undefined {
  if (!outside.test(text.slice(firstWordAt(text, 0)))) return undefined;
  return { kind: 'runtime', message: 'There are no other database files here.' };
}

/** Executes statements one after the other, as a client would that stops at the first error. */
export function runScript(db: Database, source: string): ScriptResult {
  const result: ScriptResult = {};
  const statements = db.iterateStatements(source);
  const placeNow = (): number => source.length - statements.getRemainingSQL().length;
  let start = 0;
  try {
    for (let next = statements.next(); !next.done; next = statements.next()) {
      const text = next.value.getSQL();
      const refused = refusal(text);
      if (refused) return { ...result, fault: refused };
      const table = tableOf(next.value);
      if ('kind' in table) return { ...result, fault: table };
      if (table.columns.length > 0) result.last = { text, table };
      start = placeNow();
    }
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    const isOnly =
      firstWordAt(source, 0) === firstWordAt(source, start) && !source.slice(start).trim().includes(';');
    return { ...result, fault: faultOf(db, error, { source, start, isOnly }) };
  } finally {
    statements.return();
  }
  return result;
}
