import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { tableColumn } from '../column-type.ts';

/** An admin's pause stands in the record of pairings, with its end and why. */
export class Pause0000000000097 implements MigrationInterface {
  readonly name = 'pause-0000000000097';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'pairing_outcome',
      [
        tableColumn(runner, 'until', 'instant', { isNullable: true }),
        tableColumn(runner, 'cause', 'json', { isNullable: true }),
      ].map((column) => new TableColumn(column)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('pairing_outcome', ['until', 'cause']);
  }
}
