import type { PGlite } from '@electric-sql/pglite';
import type { ArrayTypes } from './decode.ts';
import { execute } from './exchange.ts';

/** Which of these types are arrays, and of what: types of the candidate's own are only known to the database. */
export async function arrayTypesOf(pg: PGlite, typeIds: readonly number[]): Promise<ArrayTypes> {
  const unknown = [...new Set(typeIds)].filter((typeId) => !scalars.has(typeId));
  if (unknown.length === 0) return new Map();
  const { rows } = await execute(
    pg,
    `SELECT a.oid, e.oid, e.typdelim FROM pg_catalog.pg_type a JOIN pg_catalog.pg_type e ON e.oid = a.typelem
     WHERE a.typcategory = 'A' AND a.typsubscript = 'array_subscript_handler'::regproc AND a.oid IN (${unknown.join()})`,
  );
  return new Map(
    rows.map(([arrayId, elementId, delimiter]) => [
      Number(arrayId),
      { elementId: Number(elementId), delimiter: delimiter ?? ',' },
    ]),
  );
}

/** Those that most results are made of, not worth a question: bool, int8, int2, int4, text, json, float, varchar, date, timestamp, numeric, jsonb. */
const scalars = new Set([16, 20, 21, 23, 25, 114, 700, 701, 1043, 1082, 1114, 1184, 1700, 3802]);
