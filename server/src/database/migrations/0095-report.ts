import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class Report0000000000095 implements MigrationInterface {
  readonly name = 'report-0000000000095';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'report',
        columns: [
          tableColumn(runner, 'id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'session_id', 'uuid'),
          tableColumn(runner, 'reporter_id', 'uuid'),
          tableColumn(runner, 'reported_id', 'uuid'),
          tableColumn(runner, 'reason', 'text'),
          tableColumn(runner, 'text', 'text'),
          tableColumn(runner, 'evidence', 'json'),
          tableColumn(runner, 'at', 'instant'),
          tableColumn(runner, 'closed_at', 'instant', { isNullable: true }),
          tableColumn(runner, 'note', 'text'),
        ],
      }),
    );
    for (const [name, column] of Object.entries({
      report_reporter: 'reporter_id',
      report_reported: 'reported_id',
    })) {
      await runner.createIndex('report', new TableIndex({ name, columnNames: [column] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('report');
  }
}
