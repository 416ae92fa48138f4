import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** An empty database of one's own on the PostgreSQL that the run has started, or nothing on SQLite. */
export async function freshDatabaseUrl(): Promise<string | undefined> {
  if (process.env['TEST_DATABASE'] !== 'postgres') return undefined;
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined)
    throw new Error('TEST_DATABASE=postgres, but no TEST_DATABASE_URL: see test/postgres-setup.mjs');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}
