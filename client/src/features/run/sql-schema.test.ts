import { describe, expect, test } from '@jest/globals';
import { sqlSchema } from './sql-schema.ts';

const ddl = `
-- people, and what they bought; a comment, with (parentheses
CREATE TABLE customers (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "Full name" varchar(80) NOT NULL DEFAULT 'a, b'
);
create table if not exists orders (
  customer_id integer NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  line int,
  amount numeric(10, 2) CHECK (amount >= 0),
  paid_at timestamp with time zone,
  PRIMARY KEY (customer_id, line),
  CONSTRAINT odd CHECK (line <> 3)
);
CREATE INDEX orders_paid ON orders (paid_at);
`;

describe('sqlSchema', () => {
  const [customers, orders] = sqlSchema(ddl);

  test('finds each table and its columns, constraints of the table left out', () => {
    expect(sqlSchema(ddl).map(({ name }) => name)).toEqual(['customers', 'orders']);
    expect(orders?.columns.map(({ name }) => name)).toEqual(['customer_id', 'line', 'amount', 'paid_at']);
  });

  test('types end where constraints begin, and keep their own commas', () => {
    expect(orders?.columns.map(({ type }) => type)).toEqual([
      'integer',
      'int',
      'numeric(10, 2)',
      'timestamp with time zone',
    ]);
    expect(customers?.columns[1]).toEqual({
      name: 'Full name',
      type: 'varchar(80)',
      isKey: false,
      references: null,
    });
  });

  test('keys are known, said at the column or at the end', () => {
    expect(customers?.columns[0]?.isKey).toBe(true);
    expect(orders?.columns.filter(({ isKey }) => isKey).map(({ name }) => name)).toEqual([
      'customer_id',
      'line',
    ]);
  });

  test('a reference names its table and column', () => {
    expect(orders?.columns[0]?.references).toBe('customers(id)');
  });

  test('what is no schema has no tables', () => {
    expect(sqlSchema('select 1')).toEqual([]);
  });
});
