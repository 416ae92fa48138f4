import type { PGlite } from '@electric-sql/pglite';
import { execute } from './exchange.ts';
import type { Statement } from './statement.ts';

/** A statement that took longer is not executed a second time to measure its steps. */
const maxAnalyzedMs = 1000;

const queries = ['SELECT', 'WITH', 'VALUES', 'TABLE'];

async function explain(pg: PGlite, text: string): Promise<string | undefined> {
  await execute(pg, 'SAVEPOINT greenroom_plan');
  const { error, rows } = await execute(pg, text);
  await execute(pg, 'ROLLBACK TO greenroom_plan');
  return error ? undefined : rows.map(([line]) => line).join('\n');
}

/** How PostgreSQL goes about a statement; nothing where it cannot be explained. Leaves no trace in the transaction. */
export async function planOf(
  pg: PGlite,
  { text, words }: Statement,
  ms: number,
): Promise<string | undefined> {
  const measured =
    ms <= maxAnalyzedMs && queries.includes(words[0] ?? '')
      ? await explain(pg, `EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF, SUMMARY OFF) ${text}`)
      : undefined;
  return measured ?? (await explain(pg, `EXPLAIN ${text}`));
}
