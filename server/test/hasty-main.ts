// The positive control of the kill test: a server that says "saved" before the commit. Nothing in src imports it.
import { setTimeout as wait } from 'node:timers/promises';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { OpenDatabase } from '../src/database/open-database.ts';

const durable = Reflect.get(OpenDatabase.prototype, 'append') as (
  entity: unknown,
  row: unknown,
) => Promise<number>;

OpenDatabase.prototype.append = async function append<E extends ObjectLiteral>(
  this: OpenDatabase,
  ...[entity, row]: [EntityTarget<E>, Partial<E>]
): Promise<number> {
  void wait(20).then(() => durable.call(this, entity, row));
  return 0;
};

await import('../src/main.ts');
