import Connection from 'better-sqlite3';
import { join } from 'node:path';
import { databaseFile } from '../database/open-database.ts';
import { copySqlite } from './copy-sqlite.ts';
import { countedTables } from './manifest.ts';
import { migrationTable, segmentTable, type Snapshot } from './snapshot.ts';

/** The database as it is now, in a file of its own; writers neither wait nor notice. */
export async function snapshotSqlite(file: string, folder: string): Promise<Snapshot> {
  const path = join(folder, databaseFile);
  await copySqlite(file, path);
  return { dialect: 'sqlite', files: [{ name: databaseFile, path }], ...describe(path) };
}

function describe(path: string): Pick<Snapshot, 'migrations' | 'counts' | 'segments'> {
  const copied = new Connection(path, { readonly: true });
  try {
    const tables = new Set(copied.prepare('SELECT name FROM sqlite_master').pluck().all() as string[]);
    const count = (table: string) =>
      copied.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
    const counted = countedTables.filter((table) => tables.has(table));
    return {
      migrations: appliedIn(copied),
      counts: Object.fromEntries(counted.map((table) => [table, count(table)])),
      segments: tables.has(segmentTable) ? segmentsIn(copied) : [],
    };
  } finally {
    copied.close();
  }
}

function segmentsIn(copied: Connection.Database): Snapshot['segments'] {
  const sql = `SELECT recording_id AS recordingId, segment, bytes FROM ${segmentTable} WHERE bytes > 0`;
  return copied.prepare(sql).all() as unknown as Snapshot['segments'];
}

/** The migrations that a file has seen, oldest first; none where it has never been opened by us. */
export function appliedIn(connection: Connection.Database): string[] {
  const known = connection.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(migrationTable);
  if (known === undefined) return [];
  return connection.prepare(`SELECT name FROM ${migrationTable} ORDER BY id`).pluck().all() as string[];
}
