import {
  getMetadataArgsStorage,
  type ColumnOptions,
  type ColumnType,
  type QueryRunner,
  type TableColumnOptions,
  type ValueTransformer,
} from 'typeorm';

/** What our columns hold. Each has one type in either dialect, and one in the code. */
export type ColumnKind = 'uuid' | 'text' | 'json' | 'instant' | 'integer' | 'number' | 'boolean' | 'bytes';

const sqlType = {
  uuid: 'text',
  text: 'text',
  json: 'text',
  instant: 'bigint',
  integer: 'integer',
  number: 'double precision',
  boolean: 'boolean',
  bytes: 'blob',
} as const;

/** PostgreSQL hands bigint over as a string; every instant fits a JavaScript number. */
const asNumber = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value === null || value === undefined ? value : Number(value)),
};
const asJson = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
};

type Options = Omit<ColumnOptions, 'type' | 'transformer'>;
type Settled = { type: ColumnType; transformer?: ValueTransformer };

/** For an entity: `@Column(columnType('instant')) startedAt: number`. Instants are milliseconds, json is any JSON value. */
export function columnType(kind: ColumnKind): Settled;
export function columnType<O extends Options>(kind: ColumnKind, options: O): O & Settled;
export function columnType(kind: ColumnKind, options: Options = {}): Options & Settled {
  const transformer = kind === 'instant' ? asNumber : kind === 'json' ? asJson : undefined;
  return { ...options, type: sqlType[kind], ...(transformer && { transformer }) };
}

/** For a migration: `tableColumn(runner, 'started_at', 'instant', { isNullable: true })`. */
export function tableColumn(
  runner: QueryRunner,
  name: string,
  ...[kind, options]: [ColumnKind, Omit<TableColumnOptions, 'name' | 'type'>?]
): TableColumnOptions {
  const isPostgres = runner.dataSource.options.type === 'postgres';
  const column = { name, type: kind === 'bytes' && isPostgres ? 'bytea' : sqlType[kind], ...options };
  // SQLite has no booleans: TypeORM writes an entity's default as a number, and so must we.
  return typeof column.default === 'boolean' && !isPostgres
    ? { ...column, default: Number(column.default) }
    : column;
}

/** The one type that has no name in common is settled when the dialect is known: before a data source is opened. */
export function settleColumnTypes(dialect: 'sqlite' | 'postgres'): void {
  for (const { options } of getMetadataArgsStorage().columns) {
    if (options.type === 'blob' || options.type === 'bytea')
      options.type = dialect === 'postgres' ? 'bytea' : 'blob';
  }
}
