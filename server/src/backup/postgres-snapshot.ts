import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { countedTables } from './manifest.ts';
import { migrationTable, segmentTable, type Snapshot } from './snapshot.ts';

const rowsAtOnce = 100;

/** Opens a connection for as long as `work` takes. Tables are found in the schema that the address leads to. */
export async function withPostgres<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function tablesIn(client: pg.Client, schema = 'current_schema()'): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = ${schema} AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  return rows.map(({ name }) => name);
}

export async function appliedOn(client: pg.Client): Promise<string[]> {
  if (!(await tablesIn(client)).includes(migrationTable)) return [];
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${migrationTable} ORDER BY id`);
  return rows.map(({ name }) => name);
}

/** Every row as PostgreSQL's own JSON, one a line: one moment of the database, whatever else goes on. */
export function snapshotPostgres(url: string, folder: string): Promise<Snapshot> {
  return withPostgres(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = (await tablesIn(client)).filter((table) => table !== migrationTable);
    await mkdir(join(folder, 'rows'));
    const files = tables.map((table) => ({
      table,
      name: `rows/${table}.jsonl`,
      path: join(folder, 'rows', `${table}.jsonl`),
    }));
    for (const { table, path } of files)
      await pipeline(Readable.from(linesOf(client, table)), createWriteStream(path));
    return {
      dialect: 'postgres',
      files,
      migrations: await appliedOn(client),
      counts: await countsOf(client, tables),
      segments: tables.includes(segmentTable) ? await segmentsOf(client) : [],
    };
  });
}

async function* linesOf(client: pg.Client, table: string): AsyncGenerator<string> {
  await client.query(
    `DECLARE dump NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM "${table}" t`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${rowsAtOnce} FROM dump`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => `${line}\n`).join('');
  }
  await client.query('CLOSE dump');
}

async function countsOf(client: pg.Client, tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of countedTables.filter((name) => tables.includes(name))) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM "${table}"`);
    counts[table] = Number(rows[0]?.count ?? 0);
  }
  return counts;
}

async function segmentsOf(client: pg.Client): Promise<Snapshot['segments']> {
  const sql = `SELECT recording_id AS "recordingId", segment, bytes FROM ${segmentTable} WHERE bytes > 0`;
  return (await client.query<Snapshot['segments'][number]>(sql)).rows;
}
