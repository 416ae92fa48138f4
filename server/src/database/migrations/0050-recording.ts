import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class Recording0000000000050 implements MigrationInterface {
  readonly name = 'recording-0000000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'recording',
        columns: [
          tableColumn(runner, 'id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'session_id', 'uuid'),
          tableColumn(runner, 'owner_id', 'uuid'),
          tableColumn(runner, 'field', 'text'),
          tableColumn(runner, 'mime_type', 'text'),
          tableColumn(runner, 'created_at', 'instant'),
          tableColumn(runner, 'ended_at', 'instant', { isNullable: true }),
        ],
      }),
    );
    for (const [name, column] of Object.entries({
      recording_owner: 'owner_id',
      recording_session: 'session_id',
    })) {
      await runner.createIndex('recording', new TableIndex({ name, columnNames: [column] }));
    }
    await runner.createTable(
      new Table({
        name: 'recording_segment',
        columns: [
          tableColumn(runner, 'recording_id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'segment', 'integer', { isPrimary: true }),
          tableColumn(runner, 'chunks', 'integer'),
          tableColumn(runner, 'bytes', 'integer'),
          tableColumn(runner, 'duration_ms', 'number'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'recording_removal',
        columns: [tableColumn(runner, 'recording_id', 'uuid', { isPrimary: true })],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['recording_removal', 'recording_segment', 'recording'])
      await runner.dropTable(table);
  }
}
