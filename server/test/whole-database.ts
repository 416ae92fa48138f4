import type { Database } from '../src/database/database.ts';

/** Everything in every table, as one text; what documents hold is bytes, and stands in it as the characters they are. */
export async function wholeDatabase(database: Database): Promise<string> {
  const listing =
    database.dialect === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table'`
      : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  const tables = await database.read.query<{ name: string }[]>(listing);
  const rows = await Promise.all(
    tables.map(({ name }) => database.read.query<unknown[]>(`SELECT * FROM "${name}"`)),
  );
  return JSON.stringify(rows, (_, value: unknown) => readable(value));
}

function readable(value: unknown): unknown {
  const bytes = value as { type?: string; data?: number[] } | null;
  return bytes?.type === 'Buffer' && Array.isArray(bytes.data)
    ? Buffer.from(bytes.data).toString('latin1')
    : value;
}
