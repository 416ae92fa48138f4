import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class PairInvitation0000000000072 implements MigrationInterface {
  readonly name = 'pair-invitation-0000000000072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'pair_invitation',
        columns: [
          tableColumn(runner, 'code_hash', 'text', { isPrimary: true }),
          tableColumn(runner, 'host_id', 'uuid'),
          tableColumn(runner, 'wish', 'json'),
          tableColumn(runner, 'expires_at', 'instant'),
        ],
      }),
    );
    await runner.createIndex(
      'pair_invitation',
      new TableIndex({ name: 'pair_invitation_host', columnNames: ['host_id'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('pair_invitation');
  }
}
