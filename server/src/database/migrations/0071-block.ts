import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class Block0000000000071 implements MigrationInterface {
  readonly name = 'block-0000000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'block',
        columns: [
          tableColumn(runner, 'id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'blocker_id', 'uuid'),
          tableColumn(runner, 'blocked_id', 'uuid'),
          tableColumn(runner, 'name', 'text'),
          tableColumn(runner, 'at', 'instant'),
        ],
      }),
    );
    await runner.createIndex(
      'block',
      new TableIndex({ name: 'block_pair', columnNames: ['blocker_id', 'blocked_id'], isUnique: true }),
    );
    await runner.createIndex('block', new TableIndex({ name: 'block_blocked', columnNames: ['blocked_id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('block');
  }
}
