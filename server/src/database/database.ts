import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** What `write` hands over: ask and change everything through `manager`, and nothing outside the database. */
export type Work<T> = (manager: EntityManager) => Promise<T>;

/**
 * The two doors to the data (decision 0002). Everything that comes out of `read` is committed; whatever `write` resolves
 * with is durable. Writes run one after the other, so a rule checked inside `write` still holds when it commits.
 */
export abstract class Database {
  abstract readonly dialect: 'sqlite' | 'postgres';

  /** Reads what is committed. Throws inside `write`, where only the given manager sees what the work has done so far. */
  abstract get read(): EntityManager;

  /**
   * Runs `work` alone, keeps all of it or nothing, and resolves after the commit. Nesting throws: hand the manager on.
   * Do nothing slow inside (no hashing, no files, no network): everybody who writes is waiting.
   */
  abstract write<T>(work: Work<T>): Promise<T>;

  /**
   * The hot path of reading: the rows of one table that equal `where`, in the order they were numbered, by a prepared
   * statement. A tenth of what `find` costs; what it gives are plain objects with the entity's properties.
   */
  abstract rows<E extends ObjectLiteral>(entity: EntityTarget<E>, where: Partial<E>): Promise<E[]>;

  /**
   * The hot path of writing: one row by a prepared statement, without the cost of TypeORM's `save`. Resolves after the commit with
   * the generated key (0 where the table has none). `row` is keyed by the entity's property names.
   */
  abstract append<E extends ObjectLiteral>(entity: EntityTarget<E>, row: Partial<E>): Promise<number>;

  /** The same inside a `write`. */
  abstract appendWith<E extends ObjectLiteral>(
    manager: EntityManager,
    entity: EntityTarget<E>,
    row: Partial<E>,
  ): Promise<number>;

  /** `rows` inside a `write`: what the work has done so far is seen. */
  abstract rowsWith<E extends ObjectLiteral>(
    manager: EntityManager,
    entity: EntityTarget<E>,
    where: Partial<E>,
  ): Promise<E[]>;

  /** Inside a `write`: changes the rows that equal `where`, by a prepared statement. */
  abstract updateWith<E extends ObjectLiteral>(
    manager: EntityManager,
    entity: EntityTarget<E>,
    change: { where: Partial<E>; to: Partial<E> },
  ): Promise<void>;

  /** Inside a `write`: deletes the rows that equal `where`, by a prepared statement. */
  abstract deleteWith<E extends ObjectLiteral>(
    manager: EntityManager,
    entity: EntityTarget<E>,
    where: Partial<E>,
  ): Promise<void>;
}
