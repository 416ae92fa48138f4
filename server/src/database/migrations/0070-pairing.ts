import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class Pairing0000000000070 implements MigrationInterface {
  readonly name = 'pairing-0000000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'pairing_ticket',
        columns: [
          tableColumn(runner, 'user_id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'wish', 'json'),
          tableColumn(runner, 'agreed', 'json'),
          tableColumn(runner, 'since', 'instant'),
          tableColumn(runner, 'missed', 'integer'),
          tableColumn(runner, 'is_front', 'boolean'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'pairing_outcome',
        columns: [
          tableColumn(runner, 'id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'user_id', 'uuid'),
          tableColumn(runner, 'outcome', 'text'),
          tableColumn(runner, 'at', 'instant'),
        ],
      }),
    );
    await runner.createIndex(
      'pairing_outcome',
      new TableIndex({ name: 'pairing_outcome_user', columnNames: ['user_id'] }),
    );
    await runner.createTable(
      new Table({
        name: 'pairing_wait',
        columns: [
          tableColumn(runner, 'id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'phase', 'text'),
          tableColumn(runner, 'waits_ms', 'json'),
          tableColumn(runner, 'at', 'instant'),
        ],
      }),
    );
    await runner.createIndex(
      'pairing_wait',
      new TableIndex({ name: 'pairing_wait_at', columnNames: ['at'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['pairing_wait', 'pairing_outcome', 'pairing_ticket']) await runner.dropTable(table);
  }
}
