import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Config } from '../config/config.ts';
import { StartError } from '../config/start-error.ts';
import { Database, type Work } from './database.ts';
import { RowPlans } from './row-plans.ts';
import { openPostgres } from './postgres-store.ts';
import { openSqlite } from './sqlite-store.ts';
import { driverCode } from './storage-error.ts';
import type { Schema, Store } from './store.ts';
import { type GroupReport, WriteQueue } from './write-queue.ts';

/** The file inside DATA_DIR, when SQLite keeps the data. */
export const databaseFile = 'greenroom.sqlite';

/** Opens, migrates and returns the database; whoever opens closes. */
export async function openDatabase(config: Config, schema: Schema): Promise<OpenDatabase> {
  mkdirSync(config.dataDir, { recursive: true });
  const file = join(config.dataDir, databaseFile);
  try {
    const { DATABASE_URL } = config;
    return new OpenDatabase(
      DATABASE_URL === undefined ? await openSqlite(file, schema) : await openPostgres(DATABASE_URL, schema),
    );
  } catch (error) {
    throw explain(error, file);
  }
}

/** The address carries a password: only the driver's code is told. */
function explain(error: unknown, file: string): unknown {
  const code = driverCode(error);
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new StartError(`${file} is damaged (${code}): restore a backup.`, 65);
  }
  if (code === 'SQLITE_FULL') return new StartError(`There is no room left for ${file}.`, 73);
  if (/^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|28|3D000|57P03)/.test(code)) {
    return new StartError(`The database of DATABASE_URL cannot be reached (${code}).`, 69);
  }
  return error;
}

export class OpenDatabase extends Database {
  private readonly queue: WriteQueue;
  private readonly plans: RowPlans;
  private isClosed = false;
  /** Told of every commit; the metrics listen. */
  onGroup: (group: GroupReport) => void = () => undefined;

  constructor(readonly store: Store) {
    super();
    this.plans = new RowPlans(store.writer);
    this.queue = new WriteQueue(
      () => store.begin(),
      (group) => this.onGroup(group),
    );
  }

  get dialect(): 'sqlite' | 'postgres' {
    return this.store.dialect;
  }

  get read(): EntityManager {
    this.assertOutside();
    return this.store.reader.manager;
  }

  get queueLength(): number {
    return this.queue.length;
  }

  async write<T>(work: Work<T>): Promise<T> {
    if (this.queue.isInside)
      throw new Error('database.write inside database.write: hand the manager on instead');
    if (this.isClosed) throw new Error('database.write after the database was closed');
    return this.queue.run(work);
  }

  append<E extends ObjectLiteral>(entity: EntityTarget<E>, row: Partial<E>): Promise<number> {
    return this.write((manager) => this.appendWith(manager, entity, row));
  }

  appendWith<E extends ObjectLiteral>(
    manager: EntityManager,
    ...[entity, row]: [EntityTarget<E>, Partial<E>]
  ): Promise<number> {
    return this.store.insert(manager, this.plans.insert(entity as EntityTarget<ObjectLiteral>, row));
  }

  async rows<E extends ObjectLiteral>(entity: EntityTarget<E>, where: Partial<E>): Promise<E[]> {
    this.assertOutside();
    const target = entity as EntityTarget<ObjectLiteral>;
    const found = await this.store.select(this.plans.select(target, where));
    return found.map((row) => this.plans.read(target, row) as E);
  }

  async rowsWith<E extends ObjectLiteral>(
    manager: EntityManager,
    ...[entity, where]: [EntityTarget<E>, Partial<E>]
  ): Promise<E[]> {
    const target = entity as EntityTarget<ObjectLiteral>;
    const found = await this.store.selectWith(manager, this.plans.select(target, where));
    return found.map((row) => this.plans.read(target, row) as E);
  }

  updateWith<E extends ObjectLiteral>(
    manager: EntityManager,
    ...[entity, change]: [EntityTarget<E>, { where: Partial<E>; to: Partial<E> }]
  ): Promise<void> {
    return this.store.run(manager, this.plans.update(entity as EntityTarget<ObjectLiteral>, change));
  }

  deleteWith<E extends ObjectLiteral>(
    manager: EntityManager,
    ...[entity, where]: [EntityTarget<E>, Partial<E>]
  ): Promise<void> {
    return this.store.run(manager, this.plans.delete(entity as EntityTarget<ObjectLiteral>, where));
  }

  private assertOutside(): void {
    if (this.queue.isInside)
      throw new Error('database.read inside database.write: use the manager that write hands over');
  }

  /** Finishes what is queued, then lets go of the file. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.queue.drained();
    await this.store.close();
  }
}
