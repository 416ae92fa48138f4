import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class PracticeHour0000000000073 implements MigrationInterface {
  readonly name = 'practice-hour-0000000000073';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'practice_hour',
        columns: [
          tableColumn(runner, 'id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'host_id', 'uuid'),
          tableColumn(runner, 'starts_at', 'instant'),
          tableColumn(runner, 'minutes', 'integer'),
          tableColumn(runner, 'phase', 'text', { isNullable: true }),
          tableColumn(runner, 'note', 'text'),
          tableColumn(runner, 'created_at', 'instant'),
        ],
      }),
    );
    await runner.createIndex(
      'practice_hour',
      new TableIndex({ name: 'practice_hour_host', columnNames: ['host_id'] }),
    );
    await runner.createTable(
      new Table({
        name: 'practice_attendance',
        columns: [
          tableColumn(runner, 'practice_hour_id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'user_id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'at', 'instant'),
        ],
      }),
    );
    await runner.createIndex(
      'practice_attendance',
      new TableIndex({ name: 'practice_attendance_user', columnNames: ['user_id'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['practice_attendance', 'practice_hour']) await runner.dropTable(table);
  }
}
