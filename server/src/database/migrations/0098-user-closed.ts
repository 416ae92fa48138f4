import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class UserClosed0000000000098 implements MigrationInterface {
  readonly name = 'user-closed-0000000000098';

  async up(runner: QueryRunner): Promise<void> {
    const column = tableColumn(runner, 'closed_at', 'instant', { isNullable: true });
    await runner.addColumn('user', new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('user', 'closed_at');
  }
}
