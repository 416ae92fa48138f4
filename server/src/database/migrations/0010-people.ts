import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import { tableColumn } from '../column-type.ts';

/** Users, and everything that lets one in. */
export class People0000000000010 implements MigrationInterface {
  readonly name = 'people-0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables(runner)) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables(runner).reverse()) await runner.dropTable(name);
  }
}

function tables(runner: QueryRunner): Table[] {
  const column = (name: string, ...rest: [Parameters<typeof tableColumn>[2], Partial<TableColumnOptions>?]) =>
    tableColumn(runner, name, ...rest);
  const key = { isPrimary: true };
  const once = { isUnique: true };
  const maybe = { isNullable: true };
  const byUser = [{ columnNames: ['user_id'] }];
  return [
    new Table({
      name: 'user',
      columns: [
        column('id', 'uuid', key),
        column('name', 'text', maybe),
        column('name_key', 'text', { ...maybe, ...once }),
        column('display_name', 'text'),
        column('email', 'text', maybe),
        column('role', 'text'),
        column('password_hash', 'text', maybe),
        column('preferences', 'json'),
        column('created_at', 'instant'),
        column('seen_at', 'instant'),
      ],
    }),
    new Table({
      name: 'login_session',
      columns: [
        column('id', 'uuid', key),
        column('user_id', 'uuid'),
        column('token_hash', 'text', once),
        column('device', 'text'),
        column('created_at', 'instant'),
        column('seen_at', 'instant'),
        column('ended_at', 'instant', maybe),
      ],
      indices: byUser,
    }),
    new Table({
      name: 'known_device',
      columns: [
        column('token_hash', 'text', key),
        column('user_id', 'uuid', key),
        column('seen_at', 'instant'),
      ],
      indices: byUser,
    }),
    new Table({
      name: 'return_link',
      columns: [
        column('user_id', 'uuid', key),
        column('token_hash', 'text', once),
        column('created_at', 'instant'),
      ],
    }),
    new Table({
      name: 'password_reset',
      columns: [
        column('token_hash', 'text', key),
        column('user_id', 'uuid'),
        column('created_at', 'instant'),
        column('expires_at', 'instant'),
      ],
      indices: byUser,
    }),
    new Table({
      name: 'join_code',
      columns: [
        column('code', 'text', key),
        column('role', 'text'),
        column('uses', 'integer'),
        column('max_uses', 'integer'),
        column('created_at', 'instant'),
        column('expires_at', 'instant'),
        column('revoked_at', 'instant', maybe),
      ],
    }),
  ];
}
