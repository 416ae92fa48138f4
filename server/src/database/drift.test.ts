import { expect, test } from '@jest/globals';
import { CreateProbe, openProbe, Probe } from '../../test/probe.ts';
import { freshDatabaseUrl } from '../../test/test-database.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { entities } from '../app/entities.ts';
import { loadConfig } from '../config/config.ts';
import { columnType } from './column-type.ts';
import { migrations } from './migrations.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import type { Schema } from './store.ts';

@Entity()
class Forgotten {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('text'))
  name!: string;
}

const open = async (schema: Schema): Promise<OpenDatabase> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'greenroom-drift-'));
  return openDatabase(
    loadConfig({ DATA_DIR: dataDir, DATABASE_URL: await freshDatabaseUrl() }, dataDir),
    schema,
  );
};

async function drift(database: OpenDatabase): Promise<string[]> {
  const log = await database.store.writer.driver.createSchemaBuilder().log();
  await database.close();
  return log.upQueries.map(({ query }) => query);
}

test('the migrations make exactly the tables that the entities describe', async () => {
  expect(await drift(await open({ entities, migrations }))).toEqual([]);
});

test('every kind of column means the same in the entity and in the migration', async () => {
  const { database } = await openProbe();
  expect(await drift(database)).toEqual([]);
});

test('control: an entity without a migration is noticed', async () => {
  const found = await drift(await open({ entities: [Probe, Forgotten], migrations: [CreateProbe] }));
  expect(found.join('\n')).toContain('forgotten');
});
