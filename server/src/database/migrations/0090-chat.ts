import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class Chat0000000000090 implements MigrationInterface {
  readonly name = 'chat-0000000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'chat_message',
        columns: [
          tableColumn(runner, 'session_id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'seq', 'integer', { isPrimary: true }),
          tableColumn(runner, 'id', 'uuid'),
          tableColumn(runner, 'author_id', 'uuid'),
          tableColumn(runner, 'at', 'instant'),
          tableColumn(runner, 'text', 'text'),
        ],
      }),
    );
    await runner.createIndex(
      'chat_message',
      new TableIndex({ name: 'chat_message_author', columnNames: ['author_id'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('chat_message');
  }
}
