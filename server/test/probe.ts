import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Column,
  Entity,
  Index,
  type MigrationInterface,
  PrimaryGeneratedColumn,
  type QueryRunner,
  Table,
  TableIndex,
} from 'typeorm';
import { loadConfig } from '../src/config/config.ts';
import { columnType, tableColumn } from '../src/database/column-type.ts';
import { type OpenDatabase, openDatabase } from '../src/database/open-database.ts';
import { freshDatabaseUrl } from './test-database.ts';

/** A table with a column of every kind, for tests of the database itself. */
@Entity()
@Index('probe_label', ['label'], { unique: true })
export class Probe {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column(columnType('text'))
  label!: string;

  @Column(columnType('uuid', { nullable: true }))
  ownerId!: string | null;

  @Column(columnType('json', { nullable: true }))
  value!: unknown;

  @Column(columnType('instant', { nullable: true }))
  happenedAt!: number | null;

  @Column(columnType('number', { nullable: true }))
  weight!: number | null;

  @Column(columnType('boolean', { default: false }))
  isDone!: boolean;

  @Column(columnType('bytes', { nullable: true }))
  update!: Uint8Array | null;
}

export class CreateProbe implements MigrationInterface {
  readonly name = 'probe-0000000009999';

  async up(runner: QueryRunner): Promise<void> {
    const nullable = { isNullable: true };
    const columns = [
      {
        name: 'id',
        type: 'integer',
        isPrimary: true,
        isGenerated: true,
        generationStrategy: 'increment' as const,
      },
      tableColumn(runner, 'label', 'text'),
      tableColumn(runner, 'owner_id', 'uuid', nullable),
      tableColumn(runner, 'value', 'json', nullable),
      tableColumn(runner, 'happened_at', 'instant', nullable),
      tableColumn(runner, 'weight', 'number', nullable),
      tableColumn(runner, 'is_done', 'boolean', { default: false }),
      tableColumn(runner, 'update', 'bytes', nullable),
    ];
    await runner.createTable(new Table({ name: 'probe', columns }));
    await runner.createIndex(
      'probe',
      new TableIndex({ name: 'probe_label', columnNames: ['label'], isUnique: true }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('probe');
  }
}

export interface ProbeDatabase {
  database: OpenDatabase;
  dataDir: string;
}

/** A database with nothing but the probe table, of the dialect under test. */
export async function openProbe(
  dataDir = mkdtempSync(join(tmpdir(), 'greenroom-probe-')),
): Promise<ProbeDatabase> {
  const config = loadConfig({ DATA_DIR: dataDir, DATABASE_URL: await freshDatabaseUrl() }, dataDir);
  const database = await openDatabase(config, { entities: [Probe], migrations: [CreateProbe] });
  return { database, dataDir };
}
