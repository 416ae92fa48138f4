import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RunJob } from '@greenroom/shared/run/run.schema';
import { startRuntime, type Runtime } from '../../node/run-in-node.ts';

let javascript: Runtime;
beforeAll(async () => {
  javascript = await startRuntime('javascript', { timeLimitMs: 800 });
});
afterAll(() => javascript.stop());

const call = async (source: string, inputs: unknown[][], entry = 'solve') => {
  const cases = inputs.map((input, at) => ({ id: String(at), input }));
  return javascript.run({ kind: 'function', entry, source, cases });
};
const print = async (source: string, ...inputs: string[]) => {
  const cases = inputs.map((stdin, at) => ({ id: String(at), input: { stdin } }));
  const job: RunJob = { kind: 'program', entry: 'solution.js', source, cases };
  return (await javascript.run(job)).map(({ output, fault }) => fault ?? output);
};

test('a function is called with each case’s arguments, and what it prints stays with the case', async () => {
  const [first, second] = await call(
    'const solve = (a, b) => { console.log("adding", { a, b }); return [a + b]; };',
    [
      [1, 2],
      [3, 4],
    ],
  );
  expect(first).toMatchObject({ id: '0', output: [3], stdout: 'adding { a: 1, b: 2 }\n', stderr: '' });
  expect(second).toMatchObject({ id: '1', output: [7] });
});

test.each([
  ['a declaration', 'function solve(x) { return x; }'],
  ['an export', 'export function solve(x) { return x; }'],
  ['CommonJS', 'module.exports = { solve: (x) => x };'],
  [
    'an async function',
    'async function solve(x) { await new Promise((go) => setTimeout(go, 5)); return x; }',
  ],
])('it may be %s', async (_, source) => {
  expect(await call(source, [['x']])).toMatchObject([{ output: 'x' }]);
});

test('what is thrown is told with its place in the candidate’s text', async () => {
  const [outcome] = await call('\nfunction solve() {\n  null.x;\n}', [[]]);
  expect(outcome?.fault).toMatchObject({ kind: 'runtime', type: 'TypeError', line: 3, column: 8 });
});

test('a faulty text is a fault of syntax with its place, for every case', async () => {
  const outcomes = await call('function solve() {\n  return 1 +* 2;\n}', [[], []]);
  expect(outcomes).toMatchObject([
    { fault: { kind: 'syntax', type: 'SyntaxError', line: 2 } },
    { fault: { kind: 'syntax' } },
  ]);
});

test('JSON that does not parse is the run’s fault, not the text’s', async () => {
  expect(await call('const solve = () => JSON.parse("{")', [[]])).toMatchObject([
    { fault: { kind: 'runtime', type: 'SyntaxError', line: 1 } },
  ]);
});

test.each([
  ['NaN', 'NaN', 'The returned value is NaN, which has no JSON form.'],
  ['deep Infinity', '{ a: [1, Infinity] }', 'The returned value.a[1] is Infinity, which has no JSON form.'],
  ['a Map', 'new Map()', 'The returned value is a Map, which has no JSON form.'],
  ['a cycle', '(() => { const a = []; a.push(a); return a; })()', 'The returned value[0] is part of itself'],
])('%s cannot be returned', async (_, value, message) => {
  const [outcome] = await call(`const solve = () => (${value});`, [[]]);
  expect(outcome?.fault).toMatchObject({ kind: 'runtime', type: 'TypeError' });
  expect(outcome?.fault?.message).toContain(message);
});

test('a missing function is told by its name', async () => {
  expect(await call('const other = 1;', [[], []], 'two_sum')).toMatchObject([
    { fault: { kind: 'runtime', message: 'There is no function called two_sum.' } },
    { fault: { kind: 'runtime' } },
  ]);
});

test('a loop, a promise that nobody settles and a timer that never ends are stopped; the next case runs', async () => {
  const source = `async function solve(how) {
    if (how === 'loop') for (;;);
    if (how === 'promise') await new Promise(() => {});
    return how;
  }`;
  for (const how of ['loop', 'promise']) {
    expect(await call(source, [[how], ['fine']])).toMatchObject([
      { fault: { kind: 'time-limit' } },
      { output: 'fine' },
    ]);
  }
  expect(await print('setInterval(() => {}, 10)', '')).toMatchObject([{ kind: 'time-limit' }]);
});

test('a flood of output ends the case, also where the code catches everything', async () => {
  const flood =
    'const solve = () => { for (let i = 0; i < 2e4; i++) try { console.log("flood") } catch {} return 1; }';
  const [outcome] = await call(flood, [[]]);
  expect(outcome?.fault?.kind).toBe('output-limit');
  expect(outcome?.stdout).toHaveLength(64 * 1024);
});

test('an unheard rejection and a throw in a timer are faults of the case', async () => {
  const source = `const solve = (how) => new Promise(() => {
    if (how) Promise.reject(new RangeError('lost'));
    else setTimeout(() => { throw new RangeError('late'); }, 1);
  });`;
  expect(await call(source, [[true], [false]])).toMatchObject([
    { fault: { type: 'RangeError', message: 'lost', line: 2 } },
    { fault: { type: 'RangeError', message: 'late', line: 3 } },
  ]);
});

test('nothing of a run is left for the next one', async () => {
  const [first] = await call(
    'Array.prototype.map = () => "broken"; globalThis.left = 1; const solve = () => 1;',
    [[]],
  );
  expect(first).toMatchObject({ output: 1 });
  expect(await call('const solve = () => [typeof left, [1].map(String)];', [[]])).toMatchObject([
    { output: ['undefined', ['1']] },
  ]);
});

test('what leads outside is not there', async () => {
  const names = [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'Worker',
    'importScripts',
    'indexedDB',
    'postMessage',
  ];
  const [outcome] = await call(`const solve = () => [${names.map((name) => `typeof ${name}`).join(', ')}];`, [
    [],
  ]);
  expect(outcome?.output).toEqual(names.map(() => 'undefined'));
});

test('a program reads its input all at once, by events or by lines, and ends when nothing is due', async () => {
  const atOnce = `const [a, b] = require('fs').readFileSync(0, 'utf8').split('\\n').map(Number);
    setTimeout(() => console.log(a + b), 5);`;
  expect(await print(atOnce, '1\n2', '3\n4\n')).toEqual(['3\n', '7\n']);
  const byEvents = `let all = '';
    process.stdin.on('end', () => process.stdout.write(all.toUpperCase())).on('data', (text) => { all += text; });`;
  expect(await print(byEvents, 'abc')).toEqual(['ABC']);
  const byLine = `const lines = require('node:readline').createInterface({ input: process.stdin });
    (async () => { for await (const line of lines) console.log('>', line); })();`;
  expect(await print(byLine, 'a\nb\n')).toEqual(['> a\n> b\n']);
});

test('process.exit ends a program without a fault', async () => {
  expect(await print('console.log("before"); process.exit(0); console.log("after")', '')).toEqual([
    'before\n',
  ]);
});

test('a file runs among its neighbours, each evaluated once, and a fault tells the line of the candidate’s', async () => {
  const files = {
    'test/sum.test.js':
      "const { sum } = require('../src/sum');\nconsole.log(sum([1, 2]), require('../src/sum').sum === sum);",
    'src/first.js':
      "import { start } from './start.json';\nexport const first = start;\nconsole.log('once');",
    'src/start.json': '{ "start": 10 }',
  };
  const run = (source: string) =>
    javascript.run({
      kind: 'program',
      entry: 'test/sum.test.js',
      sourceFile: 'src/sum.js',
      source,
      files,
      cases: [{ id: '0', input: { stdin: '' } }],
    });
  const head = "const { first } = require('./first');\nrequire('./first');\n";
  expect(
    await run(`${head}exports.sum = (list) => list.reduce((sum, item) => sum + item, first);`),
  ).toMatchObject([{ output: 'once\n13 true\n' }]);
  expect(await run(`${head}exports.sum = (list) => list.missing.length;`)).toMatchObject([
    { fault: { kind: 'runtime', type: 'TypeError', line: 3 } },
  ]);
  expect(await run("require('./nothing');")).toMatchObject([
    { fault: { message: "There is no module './nothing' beside src/sum.js." } },
  ]);
});
