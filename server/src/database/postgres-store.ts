import { DataSource, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm';
import { settleColumnTypes } from './column-type.ts';
import { SnakeNames } from './snake-names.ts';
import type { Insert } from './row-plans.ts';
import type { Schema, Store } from './store.ts';
import type { GroupTransaction } from './write-queue.ts';

/** Whoever writes holds this advisory lock until commit, in any process: writes are as serial as they are on SQLite. */
const writeLock = 'SELECT pg_advisory_xact_lock(7240110)';
const migrationLock = 'SELECT pg_advisory_lock(7240111)';
const migrationUnlock = 'SELECT pg_advisory_unlock(7240111)';

export async function openPostgres(url: string, schema: Schema): Promise<Store> {
  settleColumnTypes('postgres');
  const options = {
    type: 'postgres',
    url,
    namingStrategy: new SnakeNames(),
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTableName: 'migration',
    // Nothing here generates keys in the database with an extension, and creating one needs rights we may not have.
    installExtensions: false,
    uuidExtension: 'pgcrypto',
  } satisfies DataSourceOptions;
  const writer = new DataSource({ ...options, poolSize: 2 });
  await writer.initialize();
  await migrate(writer);
  const readOnly = { options: '-c default_transaction_read_only=on' };
  const reader = new DataSource({ ...options, poolSize: 10, extra: readOnly });
  await reader.initialize();
  return {
    dialect: 'postgres',
    writer,
    reader,
    begin: () => begin(writer),
    insert,
    select: ({ sql, values }) => reader.query(numberPlaceholders(sql), values),
    selectWith: (manager, { sql, values }) => manager.query(numberPlaceholders(sql), values),
    run: async (manager, { sql, values }) => void (await manager.query(numberPlaceholders(sql), values)),
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

/** Several processes may start at once: one migrates, the others wait and find it done. */
async function migrate(writer: DataSource): Promise<void> {
  const guard = writer.createQueryRunner();
  await guard.query(migrationLock);
  try {
    await writer.runMigrations({ transaction: 'each' });
  } finally {
    await guard.query(migrationUnlock);
    await guard.release();
  }
}

async function begin(writer: DataSource): Promise<GroupTransaction> {
  const runner = writer.createQueryRunner();
  try {
    await runner.connect();
    await runner.startTransaction();
    await runner.query(writeLock);
  } catch (error) {
    await runner.release().catch(() => undefined);
    throw error;
  }
  return groupOn(runner);
}

function groupOn(runner: QueryRunner): GroupTransaction {
  const run = (sql: string) => async () => void (await runner.query(sql));
  const end = async (finish: () => Promise<void>) => {
    await finish();
    await runner.release();
  };
  return {
    manager: runner.manager,
    savepoint: run('SAVEPOINT job'),
    release: run('RELEASE SAVEPOINT job'),
    undo: async () => {
      await runner.query('ROLLBACK TO SAVEPOINT job');
      await runner.query('RELEASE SAVEPOINT job');
    },
    commit: () => end(() => runner.commitTransaction()),
    rollback: async () => {
      if (runner.isReleased) return;
      await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    },
    isOpen: () => !runner.isReleased,
  };
}

async function insert(manager: EntityManager, { sql, values, generated }: Insert): Promise<number> {
  const numbered =
    numberPlaceholders(sql) + (generated === undefined ? '' : ` RETURNING "${generated}" AS key`);
  const [row] = await manager.query<{ key?: number | string }[]>(numbered, values);
  return Number(row?.key ?? 0);
}

const numberPlaceholders = (sql: string) => {
  let position = 0;
  return sql.replace(/\?/g, () => `$${++position}`);
};
