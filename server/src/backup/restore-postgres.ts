import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AppError } from '@greenroom/shared/http/error';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import type { MigrationClass, Schema } from '../database/store.ts';
import type { Manifest } from './manifest.ts';
import { tablesIn, withPostgres } from './postgres-snapshot.ts';
import { migrationTable } from './snapshot.ts';

const staging = 'greenroom_restoring';
/** What a restore has replaced, until the next one. */
const aside = 'greenroom_replaced';
const batchChars = 4_000_000;

interface Loading {
  url: string;
  folder: string;
  manifest: Manifest;
  schema: Schema;
}

/**
 * Builds the tables beside those in use as they were when the backup was made, fills them, brings them up to date, and then
 * exchanges the two in one transaction: until that commits nothing has happened.
 */
export async function loadIntoPostgres({ url, folder, manifest, schema }: Loading): Promise<void> {
  await withPostgres(url, async (client) => {
    await assertAlone(client);
    await client.query(`DROP SCHEMA IF EXISTS ${staging} CASCADE`);
    await client.query(`CREATE SCHEMA ${staging}`);
    const { migrations } = manifest;
    await migrate(
      url,
      schema.migrations.filter((Migration) => migrations.includes(new Migration().name ?? '')),
    );
    const restoreForeignKeys = await dropForeignKeys(client);
    for (const { name } of manifest.files)
      if (name.startsWith('rows/'))
        await fill(client, { table: name.slice(5, -6), path: join(folder, name) });
    await restoreForeignKeys();
    await continueNumbering(client);
    await migrate(url, schema.migrations);
    await exchange(client);
  });
}

async function assertAlone(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM pg_stat_activity
     WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
  );
  const others = Number(rows[0]?.count ?? 0);
  if (others === 0) return;
  throw new AppError(
    'conflict',
    `The database has ${others} other connections: stop every server on it first.`,
  );
}

async function migrate(url: string, migrations: readonly MigrationClass[]): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: migrationTable,
    installExtensions: false,
    extra: { options: `-c search_path=${staging}` },
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

async function fill(client: pg.Client, { table, path }: { table: string; path: string }): Promise<void> {
  const target = `${staging}."${table}"`;
  const sql = `INSERT INTO ${target} SELECT * FROM json_populate_recordset(NULL::${target}, $1::json)`;
  let batch: string[] = [];
  let chars = 0;
  const flush = async () => {
    if (batch.length > 0) await client.query(sql, [`[${batch.join(',')}]`]);
    batch = [];
    chars = 0;
  };
  for await (const line of createInterface(createReadStream(path))) {
    batch.push(line);
    chars += line.length;
    if (chars >= batchChars) await flush();
  }
  await flush();
}

/** Tables are filled one after the other: what points to a row may come before it. Answers how to put the keys back. */
async function dropForeignKeys(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = '${staging}'::regnamespace`,
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  return async () => {
    for (const { table, name, definition } of rows)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`);
  };
}

/** Rows came with their numbers; the next one must be higher. */
async function continueNumbering(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
     WHERE table_schema = '${staging}' AND (column_default LIKE 'nextval(%' OR is_identity = 'YES')`,
  );
  for (const { table, column } of rows) {
    if (table === migrationTable) continue;
    await client.query(
      `SELECT setval(pg_get_serial_sequence('${staging}."${table}"', '${column}'), coalesce(max("${column}"), 0) + 1, false)
       FROM ${staging}."${table}"`,
    );
  }
}

async function exchange(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_schema() AS name');
  const home = `"${rows[0]?.name ?? 'public'}"`;
  const present = await tablesIn(client);
  const restored = await tablesIn(client, `'${staging}'`);
  const steps = [
    'BEGIN',
    `DROP SCHEMA IF EXISTS ${aside} CASCADE`,
    `CREATE SCHEMA ${aside}`,
    ...restored
      .filter((table) => present.includes(table))
      .map((table) => `ALTER TABLE ${home}."${table}" SET SCHEMA ${aside}`),
    ...restored.map((table) => `ALTER TABLE ${staging}."${table}" SET SCHEMA ${home}`),
    `DROP SCHEMA ${staging}`,
    'COMMIT',
  ];
  for (const step of steps) await client.query(step);
}
