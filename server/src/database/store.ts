import type { DataSource, EntityManager, EntitySchema, MigrationInterface } from 'typeorm';
import type { Insert, Statement } from './row-plans.ts';
import type { GroupTransaction } from './write-queue.ts';

/** What a dialect brings: where to read, how a group writes, how one row goes in fast. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres';
  readonly writer: DataSource;
  readonly reader: DataSource;
  begin(): Promise<GroupTransaction>;
  /** Runs an INSERT and answers the generated key, or 0. */
  insert(manager: EntityManager, insert: Insert): Promise<number>;
  /** Runs a prepared SELECT on the reading side. */
  select(statement: Statement): Promise<Record<string, unknown>[]>;
  /** Runs a prepared SELECT inside a write. */
  selectWith(manager: EntityManager, statement: Statement): Promise<Record<string, unknown>[]>;
  /** Runs a prepared UPDATE or DELETE inside a write. */
  run(manager: EntityManager, statement: Statement): Promise<void>;
  close(): Promise<void>;
}

export type EntityClass = (new () => object) | EntitySchema;
export type MigrationClass = new () => MigrationInterface;

export interface Schema {
  entities: readonly EntityClass[];
  migrations: readonly MigrationClass[];
}
