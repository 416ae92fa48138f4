import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseOutcome, RunFault } from '@greenroom/shared/run/run.schema';
import { startRuntime, type Runtime } from '../../node/run-in-node.ts';

const setup =
  'CREATE TABLE runs (id int PRIMARY KEY, score numeric(6, 2)); INSERT INTO runs VALUES (1, 2.50), (2, NULL);';
let runtime: Runtime;

beforeAll(async () => {
  // What ends a run here is a limit of its own, however slow the machine.
  runtime = await startRuntime('postgresql', { timeLimitMs: 60_000 });
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

test.each([
  ['9007199254740991::bigint', 9007199254740991],
  ['9007199254740993::bigint', '9007199254740993'],
  ['9007199254740991::numeric', 9007199254740991],
  ['2.50::numeric', 2.5],
  ['1.0000000000000001::numeric', '1.0000000000000001'],
  ["'NaN'::float8", 'NaN'],
  ['0.1::float8 + 0.2', 0.30000000000000004],
  ['1 = 1', true],
  ["date '2026-01-02'", '2026-01-02'],
  ["timestamp '2026-01-02 03:04:05.6'", '2026-01-02 03:04:05.6'],
  ["timestamptz '2026-01-02 03:04:05+02'", '2026-01-02 01:04:05+00'],
  ["interval '1 day 2 hours'", '1 day 02:00:00'],
  [`'{"a": [1, null]}'::jsonb`, { a: [1, null] }],
  [
    'array[[1, 2], [3, null]]',
    [
      [1, 2],
      [3, null],
    ],
  ],
  [String.raw`array['a,b', 'c"d', 'NULL', null, '\', '']`, ['a,b', 'c"d', 'NULL', null, '\\', '']],
  ["'[2:3]={7,8}'::numeric[]", [7, 8]],
  [String.raw`'\x01ff'::bytea`, String.raw`\x01ff`],
  ["'[1,5)'::int4range", '[1,5)'],
])('%s has one written form', async (expression, expected) => {
  expect(await rows(`SELECT ${expression}`)).toEqual([[expected]]);
});

test('types of the candidate and their arrays are read, and moments in UTC whatever zone is set', async () => {
  expect(await rows("CREATE TYPE mood AS ENUM ('low', 'high'); SELECT array['low', 'high']::mood[]")).toEqual(
    [[['low', 'high']]],
  );
  expect(
    await rows("SET timezone = 'America/New_York'; SELECT timestamptz '2026-07-01 23:30:00.5+00'"),
  ).toEqual([['2026-07-01 23:30:00.5+00']]);
});

test('an error says what PostgreSQL says, with its place in the source', async () => {
  expect(await fault('SELECT 1;\n-- next\nSELECT id,\n  nmae FROM runs')).toEqual({
    kind: 'runtime',
    type: '42703',
    message: 'column "nmae" does not exist',
    line: 4,
    column: 3,
  });
  expect(await fault('SELECT id\nFORM runs')).toMatchObject({
    kind: 'syntax',
    type: '42601',
    line: 2,
    column: 6,
  });
  expect(await fault("SELECT '😀',\n nope")).toMatchObject({ line: 2, column: 2 });
  expect(await fault('SELECT 1;\nSELECT 1 / 0')).toMatchObject({ type: '22012', line: 2 });
  const hinted = await fault('SELECT scor FROM runs');
  expect(hinted?.message).toContain('HINT:  Perhaps you meant to reference the column "runs.score".');
});

test.each([
  'INSERT INTO runs VALUES (3, 3); COMMIT; SELECT 1',
  'BEGIN; INSERT INTO runs VALUES (3, 3); COMMIT; CREATE TABLE kept (a int); SELECT 1',
  'ROLLBACK; CREATE TABLE kept (a int); SELECT 1',
  'PREPARE kept AS SELECT 1; SELECT 1',
  'CREATE TEMP TABLE kept (a int); SELECT 1',
  'SET search_path = pg_catalog; SELECT 1',
  'SELECT pg_advisory_lock(1)',
  'CREATE ROLE kept; SELECT 1',
  'BEGIN; SELECT nope',
])('nothing is left of: %s', async (source) => {
  await run(source);
  const traces = await rows(
    `SELECT (SELECT count(*) FROM runs), (SELECT count(*) FROM pg_class WHERE relname = 'kept'),
       (SELECT count(*) FROM pg_prepared_statements WHERE name = 'kept'),
       (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory')`,
  );
  expect(traces).toEqual([[2, 0, 0, 0]]);
});

test("a candidate's own transaction holds and undoes as it should", async () => {
  expect(await rows('BEGIN; DELETE FROM runs; ROLLBACK; SELECT count(*) FROM runs')).toEqual([[2]]);
  expect(await rows('BEGIN; DELETE FROM runs; COMMIT; SELECT count(*) FROM runs')).toEqual([[0]]);
  expect((await run('COMMIT; SELECT 1')).stdout).toBe('WARNING:  there is no transaction in progress\n');
});

test('what a statement prints is told, and too much of it is a fault', async () => {
  expect(await run("DO $$ BEGIN RAISE NOTICE 'seen'; END $$; TABLE runs")).toMatchObject({
    stdout: 'NOTICE:  seen\n',
  });
  const loud = "DO $$ BEGIN FOR i IN 1..9000 LOOP RAISE NOTICE 'again %', i; END LOOP; END $$; SELECT 1";
  expect(await fault(loud)).toMatchObject({ kind: 'output-limit' });
});

test('more rows than anyone reads are a fault, even of a query that never ends', async () => {
  expect(await rows('SELECT count(*) FROM (SELECT * FROM generate_series(1, 5000)) AS s')).toEqual([[5000]]);
  expect((await run('SELECT * FROM generate_series(1, 5000)')).fault).toBeUndefined();
  expect(await fault('SELECT * FROM generate_series(1, 5001)')).toMatchObject({ kind: 'output-limit' });
  const endless = 'WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r';
  expect(await fault(endless)).toMatchObject({ kind: 'output-limit' });
  expect(await fault("SELECT repeat('x', 2000000)")).toMatchObject({ kind: 'output-limit' });
});

test.each([
  ["COPY runs TO '/tmp/x'", '42501'],
  ["COPY runs TO PROGRAM 'ls'", '42501'],
  ["SELECT lo_import('/tmp/x')", '42501'],
  ["SELECT pg_read_file('PG_VERSION')", '42501'],
  ["ALTER SYSTEM SET work_mem = '1GB'", '25001'],
  ['COPY runs FROM STDIN', undefined],
  ['RESET SESSION AUTHORIZATION', undefined],
  ['SET LOCAL ROLE postgres', undefined],
])('%s is refused', async (source, type) => {
  const refused = await fault(source);
  expect(refused?.kind).toBe('runtime');
  expect(refused?.type).toBe(type);
});

test.each([
  ['memory', "SELECT array_agg(repeat('x', 10000)) FROM generate_series(1, 60000)"],
  [
    'temporary files',
    'SELECT count(*) FROM (SELECT DISTINCT random() FROM generate_series(1, 4000000)) AS s',
  ],
  [
    'tables',
    "CREATE TABLE big (a text); ALTER TABLE big ALTER a SET STORAGE EXTERNAL; INSERT INTO big SELECT repeat('x', 1000000) FROM generate_series(1, 150)",
  ],
])('%s beyond the limit end the run, and the next one works', async (_, source) => {
  expect(await fault(source)).toMatchObject({ kind: 'memory-limit' });
  expect(await rows('SELECT count(*) FROM runs')).toEqual([[2]]);
});

test('a function that calls itself for ever ends in a fault, and the next run works', async () => {
  const source =
    'CREATE FUNCTION f(i int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN f(i + 1); END $$; SELECT f(1)';
  expect(await fault(source)).toMatchObject({ kind: 'runtime' });
  expect(await rows('SELECT count(*) FROM runs')).toEqual([[2]]);
});

test('a plan is asked for without failing what has none, and leaves no trace', async () => {
  expect((await run('SELECT * FROM runs', { explain: true })).plan).toMatch(
    /Seq Scan on runs.*actual rows=2/,
  );
  const inserted = await run('INSERT INTO runs VALUES (3, 3) RETURNING id', { explain: true });
  expect(inserted).toMatchObject({
    output: { rows: [[3]] },
    plan: expect.stringContaining('Insert on runs'),
  });
  const shown = await run('SHOW timezone', { explain: true });
  expect([shown.output, shown.plan]).toEqual([{ columns: ['TimeZone'], rows: [['UTC']] }, undefined]);
});

test('statements without rows, and a setup with an error, are faults that say so', async () => {
  expect(await fault('DELETE FROM runs')).toMatchObject({
    kind: 'runtime',
    message: expect.stringContaining('rows'),
  });
  expect((await run('SELECT 1', { setup: 'CREATE TABLE (' })).fault?.message).toContain('setup of this case');
});

test('what never ends is ended from outside, and the next run works', async () => {
  const impatient = await startRuntime('postgresql', { timeLimitMs: 300 });
  const source =
    'WITH RECURSIVE r (n) AS (SELECT 1 UNION SELECT (n + 1) % 9 FROM r, generate_series(1, 1e9)) SELECT max(n) FROM r';
  const cases = [{ id: 'a', input: { setup } }];
  const [ended] = await impatient.run({ kind: 'sql', source, cases });
  expect(ended?.fault?.kind).toBe('time-limit');
  const [next] = await impatient.run({ kind: 'sql', source: 'SELECT 1', cases });
  expect(next?.output).toBeDefined();
  await impatient.stop();
});
