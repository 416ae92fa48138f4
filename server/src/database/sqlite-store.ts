import type Connection from 'better-sqlite3';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { settleColumnTypes } from './column-type.ts';
import { SnakeNames } from './snake-names.ts';
import type { Insert, Statement } from './row-plans.ts';
import type { Schema, Store } from './store.ts';
import type { GroupTransaction } from './write-queue.ts';

/** Two connections to one file: a writer that only the queue touches, and a reader that sees what is committed. */
export async function openSqlite(file: string, schema: Schema): Promise<Store> {
  settleColumnTypes('sqlite');
  const opened: Connection.Database[] = [];
  const options = {
    type: 'better-sqlite3',
    database: file,
    namingStrategy: new SnakeNames(),
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTableName: 'migration',
  } satisfies DataSourceOptions;
  const writer = new DataSource({
    ...options,
    prepareDatabase: (connection: Connection.Database) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      opened.push(connection);
    },
  });
  await writer.initialize();
  await writer.runMigrations({ transaction: 'each' });
  const reader = new DataSource({
    ...options,
    readonly: true,
    prepareDatabase: (connection: Connection.Database) => void opened.push(connection),
  });
  await reader.initialize();
  const [connection, readConnection] = opened;
  if (connection === undefined || readConnection === undefined)
    throw new Error('better-sqlite3 opened nothing');
  const prepareRead = statementsOf(readConnection);
  return {
    ...storeOn(connection, writer),
    reader,
    select: async ({ sql, values }) => prepareRead(sql).all(...values) as Record<string, unknown>[],
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

/** Each statement is compiled once. */
function statementsOf(connection: Connection.Database): (sql: string) => Connection.Statement {
  const prepared = new Map<string, Connection.Statement>();
  return (sql) => {
    const statement = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
}

type WritingSide = Pick<Store, 'dialect' | 'writer' | 'begin' | 'insert' | 'selectWith' | 'run'>;

function storeOn(connection: Connection.Database, writer: DataSource): WritingSide {
  const prepare = statementsOf(connection);
  const run = (sql: string) => async () => void prepare(sql).run();
  const runner = writer.createQueryRunner();
  const transaction: GroupTransaction = {
    manager: runner.manager,
    savepoint: run('SAVEPOINT job'),
    release: run('RELEASE job'),
    undo: async () => {
      connection.exec('ROLLBACK TO job; RELEASE job');
    },
    commit: async () => {
      connection.exec('COMMIT');
      markActive(runner, false);
    },
    rollback: async () => {
      markActive(runner, false);
      if (connection.inTransaction) connection.exec('ROLLBACK');
    },
    isOpen: () => connection.inTransaction,
  };
  return {
    dialect: 'sqlite',
    writer,
    begin: async () => {
      connection.exec('BEGIN IMMEDIATE');
      markActive(runner, true);
      return transaction;
    },
    insert: async (_, { sql, values }: Insert) => Number(prepare(sql).run(...values).lastInsertRowid),
    selectWith: async (_, { sql, values }: Statement) =>
      prepare(sql).all(...values) as Record<string, unknown>[],
    run: async (_, { sql, values }: Statement) => void prepare(sql).run(...values),
  };
}

/** Tells TypeORM that a transaction is open, or `save` would begin one of its own inside ours. */
function markActive(runner: QueryRunner, isActive: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = isActive;
}
