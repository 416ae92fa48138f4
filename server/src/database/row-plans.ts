import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

type Convert = (value: unknown) => unknown;

interface Column {
  property: string;
  /** As the database calls it. */
  key: string;
  name: string;
  write: Convert;
  read: Convert;
}

interface Plan {
  table: string;
  columns: readonly Column[];
  byProperty: ReadonlyMap<string, Column>;
  /** The column that the database numbers itself, if there is one. */
  generated: string | undefined;
  /** SQL by what it mentions. */
  statements: Map<string, string>;
}

export interface Statement {
  sql: string;
  values: unknown[];
}
export interface Insert extends Statement {
  generated: string | undefined;
}

/** Prepared SQL for single tables: what TypeORM knows about the columns without what its `find` and `save` cost. */
export class RowPlans {
  private readonly plans = new Map<EntityTarget<ObjectLiteral>, Plan>();

  constructor(private readonly dataSource: DataSource) {}

  /** A column that `row` leaves out gets the table's default. */
  insert(entity: EntityTarget<ObjectLiteral>, row: ObjectLiteral): Insert {
    const plan = this.planOf(entity);
    const written = plan.columns.filter(({ property }) => row[property] !== undefined);
    const names = written.map(({ name }) => name).join(', ');
    const sql = remember(plan, names, () => {
      return `INSERT INTO "${plan.table}" (${names}) VALUES (${written.map(() => '?').join(', ')})`;
    });
    return {
      sql,
      values: written.map(({ property, write }) => write(row[property])),
      generated: plan.generated,
    };
  }

  select(entity: EntityTarget<ObjectLiteral>, where: ObjectLiteral): Statement {
    const plan = this.planOf(entity);
    const { condition, values } = conditionOf(plan, where);
    const sql = remember(plan, `where ${condition}`, () => {
      const order = plan.generated === undefined ? '' : ` ORDER BY "${plan.generated}"`;
      return `SELECT * FROM "${plan.table}"${condition === '' ? '' : ` WHERE ${condition}`}${order}`;
    });
    return { sql, values };
  }

  update(
    entity: EntityTarget<ObjectLiteral>,
    { where, to }: { where: ObjectLiteral; to: ObjectLiteral },
  ): Statement {
    const plan = this.planOf(entity);
    const { condition, values } = conditionOf(plan, where);
    const set = columnsOf(plan, to);
    const setting = set.map(({ name }) => `${name} = ?`).join(', ');
    const sql = remember(
      plan,
      `set ${setting} where ${condition}`,
      () => `UPDATE "${plan.table}" SET ${setting} WHERE ${condition}`,
    );
    return { sql, values: [...set.map(({ property, write }) => write(to[property])), ...values] };
  }

  delete(entity: EntityTarget<ObjectLiteral>, where: ObjectLiteral): Statement {
    const plan = this.planOf(entity);
    const { condition, values } = conditionOf(plan, where);
    const sql = remember(plan, `delete ${condition}`, () => `DELETE FROM "${plan.table}" WHERE ${condition}`);
    return { sql, values };
  }

  /** A row of the database as the entity has it. */
  read(entity: EntityTarget<ObjectLiteral>, row: Record<string, unknown>): ObjectLiteral {
    const made: ObjectLiteral = {};
    for (const { property, key, read } of this.planOf(entity).columns) made[property] = read(row[key]);
    return made;
  }

  private planOf(entity: EntityTarget<ObjectLiteral>): Plan {
    const known = this.plans.get(entity);
    if (known !== undefined) return known;
    const { tableName, columns, generatedColumns } = this.dataSource.getMetadata(entity);
    const hasBooleans = this.dataSource.options.type === 'postgres';
    const made = columns.map(({ propertyName, databaseName, transformer, type }) => ({
      property: propertyName,
      key: databaseName,
      name: `"${databaseName}"`,
      ...conversions(transformer as Transformer | undefined, type === 'boolean' && !hasBooleans),
    }));
    const plan: Plan = {
      table: tableName,
      columns: made,
      byProperty: new Map(made.map((column) => [column.property, column])),
      generated: generatedColumns[0]?.databaseName,
      statements: new Map(),
    };
    this.plans.set(entity, plan);
    return plan;
  }
}

function columnsOf(plan: Plan, named: ObjectLiteral): Column[] {
  return Object.keys(named).map((property) => {
    const column = plan.byProperty.get(property);
    if (column === undefined) throw new Error(`${plan.table} has no ${property}`);
    return column;
  });
}

function conditionOf(plan: Plan, where: ObjectLiteral): { condition: string; values: unknown[] } {
  const asked = columnsOf(plan, where);
  const condition = asked
    .map(({ name, property }) => (where[property] === null ? `${name} IS NULL` : `${name} = ?`))
    .join(' AND ');
  const compared = asked.filter(({ property }) => where[property] !== null);
  return { condition, values: compared.map(({ property, write }) => write(where[property])) };
}

interface Transformer {
  to: Convert;
  from: Convert;
}

function conversions(
  transformer: Transformer | undefined,
  isNumberedBoolean: boolean,
): Pick<Column, 'write' | 'read'> {
  if (transformer !== undefined)
    return { write: (value) => transformer.to(value), read: (value) => transformer.from(value) };
  if (!isNumberedBoolean) return { write: (value) => value, read: (value) => value };
  // SQLite has no booleans, and better-sqlite3 binds none.
  const orNull = (convert: Convert) => (value: unknown) => (value === null ? null : convert(value));
  return { write: orNull(Number), read: orNull((value) => value === 1) };
}

function remember(plan: Plan, ...[mention, make]: [string, () => string]): string {
  const known = plan.statements.get(mention);
  if (known !== undefined) return known;
  const sql = make();
  plan.statements.set(mention, sql);
  return sql;
}
