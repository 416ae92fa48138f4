import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseOutcome, RunFault } from '@greenroom/shared/run/run.schema';
import { startRuntime, type Runtime } from '../../node/run-in-node.ts';

const setup =
  'CREATE TABLE runs (id INTEGER PRIMARY KEY, score REAL); INSERT INTO runs VALUES (1, 2.5), (2, NULL);';
let runtime: Runtime;

beforeAll(async () => {
  // What ends a run here is a limit of its own, however slow the machine.
  runtime = await startRuntime('sqlite', { timeLimitMs: 60_000 });
});
afterAll(() => runtime.stop());

async function run(
  source: string,
  options: { setup?: string; explain?: boolean } = {},
): Promise<CaseOutcome> {
  const { explain = false } = options;
  const input = { setup: options.setup ?? setup };
  const [outcome] = await runtime.run({ kind: 'sql', source, explain, cases: [{ id: 'a', input }] });
  if (!outcome) throw new Error('No outcome.');
  return outcome;
}

const rows = async (source: string): Promise<unknown> => {
  const { output, fault } = await run(source);
  return fault ?? (output as { rows: unknown[][] }).rows;
};
const fault = async (source: string): Promise<RunFault | undefined> => (await run(source)).fault;

test('answers with the rows of the last statement that returns any, columns of one name apart', async () => {
  const { output } = await run(
    'SELECT 7; SELECT id AS a, score AS a FROM runs ORDER BY id; UPDATE runs SET id = id + 5',
  );
  expect(output).toEqual({
    columns: ['a', 'a'],
    rows: [
      [1, 2.5],
      [2, null],
    ],
  });
});

test('values have the same written form as those of PostgreSQL', async () => {
  const source =
    "SELECT 9007199254740991, 9007199254740993, 1.0, 0.1 + 0.2, 1e400, x'01ff', 'é😀', NULL, 1 = 1";
  const expected = [
    9007199254740991,
    '9007199254740993',
    1,
    0.30000000000000004,
    'Infinity',
    '\\x01ff',
    'é😀',
    null,
    1,
  ];
  expect(await rows(source)).toEqual([expected]);
});

test.each([
  ['SELECT 1;\nSELECT id, frm frm runs', 'syntax', { line: 2, column: 20 }],
  ['selec 1', 'syntax', { line: 1, column: 1 }],
  ['SELECT (1,\n 2', 'syntax', { line: 2, column: 3 }],
  ["SELECT 'open", 'syntax', { line: 1, column: 8 }],
  ['SELECT 1;\n-- nmae\nSELECT nmae FROM runs', 'runtime', { line: 3, column: 8 }],
  ['SELECT *\nFROM nope', 'runtime', { line: 2, column: 6 }],
  ['SELECT 1;\n\nINSERT INTO runs VALUES (1, 1)', 'runtime', { line: 3 }],
])('the place of an error is found: %j', async (source, kind, place) => {
  const found = await fault(source);
  expect(found?.kind).toBe(kind);
  expect({ line: found?.line, column: found?.column }).toEqual({ column: undefined, ...place });
});

test('a name that stands in several places has none', async () => {
  expect(await fault('SELECT nope FROM runs ORDER BY nope')).toEqual({
    kind: 'runtime',
    message: 'no such column: nope',
  });
});

test.each([
  'DELETE FROM runs; SELECT 1',
  'BEGIN; DELETE FROM runs; COMMIT; SELECT 1',
  'BEGIN; DELETE FROM runs; SELECT 1',
])('nothing is left of: %s', async (source) => {
  await run(source);
  expect(await rows('SELECT count(*) FROM runs')).toEqual([[2]]);
});

test('more rows than anyone reads are a fault, even of a query that never ends', async () => {
  const numbers = 'WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)';
  expect((await run(`${numbers} SELECT n FROM r LIMIT 5000`)).fault).toBeUndefined();
  expect(await fault(`${numbers} SELECT n FROM r LIMIT 5001`)).toMatchObject({ kind: 'output-limit' });
  expect(await fault(`${numbers} SELECT n FROM r`)).toMatchObject({ kind: 'output-limit' });
  expect(await fault('SELECT zeroblob(2000000)')).toMatchObject({ kind: 'output-limit' });
});

test.each(["ATTACH 'x' AS y", "/* on */ VACUUM INTO 'x'", "SELECT load_extension('x')"])(
  '%s is refused',
  async (source) => {
    expect(await fault(source)).toMatchObject({ kind: 'runtime' });
  },
);

test('memory beyond the limit ends the run, and the next one works', async () => {
  expect(await fault('SELECT hex(zeroblob(600000000))')).toMatchObject({ kind: 'memory-limit' });
  const numbers = 'WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT 90)';
  const big = `CREATE TABLE big AS ${numbers} SELECT zeroblob(1000000) FROM r; SELECT 1`;
  expect(await fault(big)).toMatchObject({ kind: 'memory-limit' });
  expect(await rows('SELECT count(*) FROM runs')).toEqual([[2]]);
});

test('a plan is asked for without failing what has none', async () => {
  expect((await run('SELECT * FROM runs ORDER BY score', { explain: true })).plan).toBe(
    'SCAN runs\nUSE TEMP B-TREE FOR ORDER BY',
  );
  expect(await run('PRAGMA user_version', { explain: true })).not.toHaveProperty('plan');
});

test('statements without rows, and a setup with an error, are faults that say so', async () => {
  expect(await fault('DELETE FROM runs')).toMatchObject({
    kind: 'runtime',
    message: expect.stringContaining('rows'),
  });
  expect((await run('SELECT 1', { setup: 'CREATE TABLE (' })).fault?.message).toContain('setup of this case');
});
