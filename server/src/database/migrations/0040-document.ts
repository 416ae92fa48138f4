import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class Document0000000000040 implements MigrationInterface {
  readonly name = 'document-0000000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'document',
        columns: [
          tableColumn(runner, 'id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'session_id', 'uuid'),
          tableColumn(runner, 'kind', 'text'),
          tableColumn(runner, 'owner_id', 'uuid', { isNullable: true }),
          tableColumn(runner, 'created_at', 'instant'),
        ],
      }),
    );
    await runner.createIndex(
      'document',
      new TableIndex({ name: 'document_session', columnNames: ['session_id'] }),
    );
    await runner.createTable(
      new Table({
        name: 'document_update',
        columns: [
          tableColumn(runner, 'document_id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'seq', 'integer', { isPrimary: true }),
          tableColumn(runner, 'actor_id', 'uuid'),
          tableColumn(runner, 'client_id', 'uuid'),
          tableColumn(runner, 'client_seq', 'integer'),
          tableColumn(runner, 'at', 'instant'),
          tableColumn(runner, 'bytes', 'bytes'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['document_update', 'document']) await runner.dropTable(table);
  }
}
