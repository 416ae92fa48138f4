import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { tableColumn } from '../column-type.ts';

export class Session0000000000030 implements MigrationInterface {
  readonly name = 'session-0000000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'session',
        columns: [
          tableColumn(runner, 'id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'mode', 'text'),
          tableColumn(runner, 'plan', 'text'),
          tableColumn(runner, 'title', 'text'),
          tableColumn(runner, 'phase', 'text'),
          tableColumn(runner, 'job_role', 'text'),
          tableColumn(runner, 'level', 'text'),
          tableColumn(runner, 'status', 'text'),
          tableColumn(runner, 'question_ids', 'json'),
          tableColumn(runner, 'version', 'integer'),
          tableColumn(runner, 'created_at', 'instant'),
          tableColumn(runner, 'touched_at', 'instant'),
          tableColumn(runner, 'ended_at', 'instant', { isNullable: true }),
          tableColumn(runner, 'self_scored_at', 'instant', { isNullable: true }),
          tableColumn(runner, 'independence', 'integer', { isNullable: true }),
        ],
      }),
    );
    await runner.createIndex(
      'session',
      new TableIndex({ name: 'session_status', columnNames: ['status', 'touched_at'] }),
    );
    await runner.createTable(
      new Table({
        name: 'session_participant',
        columns: [
          tableColumn(runner, 'session_id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'user_id', 'uuid', { isPrimary: true }),
        ],
      }),
    );
    await runner.createIndex(
      'session_participant',
      new TableIndex({ name: 'session_participant_user', columnNames: ['user_id'] }),
    );
    await runner.createTable(
      new Table({
        name: 'session_event',
        columns: [
          tableColumn(runner, 'session_id', 'uuid', { isPrimary: true }),
          tableColumn(runner, 'version', 'integer', { isPrimary: true }),
          tableColumn(runner, 'at', 'instant'),
          tableColumn(runner, 'actor_id', 'uuid', { isNullable: true }),
          tableColumn(runner, 'type', 'text'),
          tableColumn(runner, 'fact', 'json'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'heartbeat',
        columns: [
          tableColumn(runner, 'id', 'integer', { isPrimary: true }),
          tableColumn(runner, 'at', 'instant'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['heartbeat', 'session_event', 'session_participant', 'session'])
      await runner.dropTable(table);
  }
}
