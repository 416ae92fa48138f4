import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class Question0000000000020 implements MigrationInterface {
  readonly name = 'question-0000000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'question',
        columns: [
          tableColumn(runner, 'id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'version', 'integer', { isPrimary: true }),
          tableColumn(runner, 'origin', 'text'),
          tableColumn(runner, 'content', 'json'),
          tableColumn(runner, 'loaded_at', 'instant'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'bank_part',
        columns: [
          tableColumn(runner, 'kind', 'text', { isPrimary: true }),
          tableColumn(runner, 'content', 'json'),
          tableColumn(runner, 'loaded_at', 'instant'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'question_sighting',
        columns: [
          tableColumn(runner, 'id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'user_id', 'uuid'),
          tableColumn(runner, 'question_id', 'uuid'),
          tableColumn(runner, 'kind', 'text'),
          tableColumn(runner, 'session_id', 'uuid', { isNullable: true }),
          tableColumn(runner, 'at', 'instant'),
        ],
      }),
    );
    await runner.createIndex(
      'question_sighting',
      new TableIndex({ name: 'question_sighting_user', columnNames: ['user_id', 'question_id'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['question_sighting', 'bank_part', 'question']) await runner.dropTable(table);
  }
}
