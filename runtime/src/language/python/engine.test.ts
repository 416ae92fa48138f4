import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseOutcome, RunJob } from '@greenroom/shared/run/run.schema';
import { startRuntime, type Runtime } from '../../node/run-in-node.ts';

let python: Runtime;
beforeAll(async () => {
  python = await startRuntime('python', { timeLimitMs: 20_000 });
});
afterAll(() => python.stop());

type Program = Partial<RunJob> & { stdin?: string };

function call(source: string, ...inputs: unknown[][]): Promise<CaseOutcome[]> {
  const cases = inputs.map((input, index) => ({ id: String(index), input }));
  return python.run({ kind: 'function', source, entry: 'solve', cases });
}

async function callOnce(source: string, ...input: unknown[]): Promise<CaseOutcome> {
  return one(await call(source, input));
}

async function program(source: string, { stdin = '', ...job }: Program = {}): Promise<CaseOutcome> {
  const cases = [{ id: '0', input: { stdin } }];
  return one(await python.run({ kind: 'program', entry: 'main.py', source, cases, ...job }));
}

function one([outcome]: CaseOutcome[]): CaseOutcome {
  if (!outcome) throw new Error('There is no outcome.');
  return outcome;
}

const healthy = async () => (await callOnce('def solve(): return 1')).output;

test('each case of a function has its value, its output and a time', async () => {
  const outcomes = await call('def solve(a, b):\n    print("ü🎉")\n    return a + b', [1, 2], [[1], [2]]);
  expect(outcomes).toMatchObject([
    { id: '0', output: 3, stdout: 'ü🎉\n', stderr: '' },
    { id: '1', output: [1, 2] },
  ]);
});

test('tuples come out as arrays and the keys of dicts as strings', async () => {
  const { output } = await callOnce('def solve(): return (1, {2: (None, True), "a": 0.5})');
  expect(output).toEqual([1, { 2: [null, true], a: 0.5 }]);
});

test.each([
  ['{1}', 'type set'],
  ['b"x"', 'type bytes'],
  ['(x for x in [1])', 'type generator'],
  ['2**60', 'beyond 2^53'],
  ['float("nan")', 'nan'],
  ['{(1, 2): 3}', 'key of type tuple'],
  ['{1: 0, "1": 0}', 'two keys'],
])('returning %s is told plainly', async (value, words) => {
  const { fault, output } = await callOnce(`def solve(): return ${value}`);
  expect(output).toBeUndefined();
  expect(fault).toMatchObject({ kind: 'runtime', message: expect.stringContaining(words) });
});

test('a coroutine is awaited, and its sleeps pass side by side', async () => {
  const source = `
import asyncio
async def solve(items):
    async def later(item):
        await asyncio.sleep(0.01 / item)
        return item
    return [await each for each in asyncio.as_completed([later(item) for item in items])]`;
  expect((await callOnce(source, [1, 2, 4])).output).toEqual([4, 2, 1]);
});

test('a syntax error has its place', async () => {
  const { fault, stderr } = await callOnce('def solve():\n    return (1 +\n\ndef other(): pass');
  expect(fault).toMatchObject({ kind: 'syntax', type: 'SyntaxError', line: 2, column: 12 });
  expect(stderr).toContain('return (1 +');
});

test('an exception has the line that raised it, and a trace of the candidate frames alone', async () => {
  const source =
    'import json\ndef load(text):\n    return json.loads(text)\n\ndef solve(text):\n    return load(text)';
  const { fault, stderr } = await callOnce(source, '{');
  expect(fault).toMatchObject({ kind: 'runtime', type: 'JSONDecodeError', line: 3 });
  expect(stderr).toContain('File "solution.py", line 6, in solve');
  expect(stderr).not.toMatch(/greenroom|python3|\/candidate/);
  expect(stderr).not.toContain('\u001b');
});

test('one failing case leaves the others alone', async () => {
  const outcomes = await call('def solve(x): return 1 / x', [0], [1]);
  expect(outcomes).toMatchObject([{ fault: { type: 'ZeroDivisionError' } }, { output: 1 }]);
});

test('a function that is missing is named', async () => {
  expect((await callOnce('def other(): pass')).fault?.message).toContain("'solve'");
});

test.each([
  '"".join(sys.stdin)',
  'open(0).read()',
  'sys.stdin.buffer.read().decode()',
  'os.read(0, 99).decode()',
])('a program reads standard input by %s, in one run after another', async (expression) => {
  const source = `import os, sys\nprint(${expression}.upper(), __name__)`;
  expect((await program(source, { stdin: 'a\nç🎉' })).output).toBe('A\nÇ🎉 __main__\n');
  expect((await program(source, { stdin: 'b' })).output).toBe('B __main__\n');
});

test('input() takes a line at a time and says when there is none', async () => {
  const { output, fault } = await program('print(input("n? ") + input())', { stdin: '1\n2\n' });
  expect({ output, fault }).toEqual({ output: 'n? 12\n' });
  expect((await program('input()')).fault).toMatchObject({ type: 'EOFError', line: 1 });
});

test('an exit code other than 0 is a fault', async () => {
  expect((await program('import sys\nprint(1)\nsys.exit()')).output).toBe('1\n');
  const { fault, stderr } = await program('import sys\nsys.exit("no such file")');
  expect(fault).toMatchObject({ kind: 'runtime', type: 'SystemExit' });
  expect(stderr).toBe('no such file\n');
});

test('a test file beside the source runs against it', async () => {
  const files = {
    'tests/test_sums.py': `
import unittest
from sums import add
class Sums(unittest.TestCase):
    def test_add(self): self.assertEqual(add(1, 2), 3)
unittest.main()`,
  };
  const job = { files, sourceFile: 'sums.py', entry: 'tests/test_sums.py' };
  expect((await program('def add(a, b): return a + b', job)).fault).toBeUndefined();
  const { fault, stderr } = await program('def add(a, b): return a - b', job);
  expect(fault?.kind).toBe('runtime');
  expect(stderr).toContain('AssertionError: -1 != 3');
  expect((await program('def add(a, b): return a / 0', job)).stderr).toContain(
    'File "sums.py", line 1, in add',
  );
});

test('nothing of a run is left for the next', async () => {
  const trace = `
import builtins, json, math, os, sys, xml.dom
seen = [math.pi, json.dumps([1]) if json.dumps else None, os.environ.get('MARK'), os.path.exists('/tmp/mark')]
seen += [hasattr(builtins, 'mark'), sys.getrecursionlimit() == 5000, sorted(os.listdir('.')), hasattr(xml, 'mark')]
print(seen)
math.pi, json.dumps, os.environ['MARK'], builtins.mark, xml.mark = 3, None, '1', 1, 1
sys.setrecursionlimit(5000)
open('/tmp/mark', 'w').close(), open('mark', 'w').close()
exec(compile('late = 1', 'x', 'exec'))`;
  const first = await program(trace);
  expect(first.output).toBe("[3.141592653589793, '[1]', None, False, False, False, ['main.py'], False]\n");
  expect((await program(trace)).output).toBe(first.output);
  const globals = await call('count = [0]\ndef solve():\n    count[0] += 1\n    return count[0]', [], []);
  expect(globals.map(({ output }) => output)).toEqual([1, 2]);
  expect((await callOnce('def solve(): return "count" in globals()')).output).toBe(false);
});

test('chance differs from run to run, and from boot to boot', async () => {
  const source = 'import random\ndef solve(): return random.random()';
  const other = await startRuntime('python');
  const [there] = await other.run({
    kind: 'function',
    source,
    entry: 'solve',
    cases: [{ id: '0', input: [] }],
  });
  await other.stop();
  const here = [(await callOnce(source)).output, (await callOnce(source)).output];
  expect(new Set([...here, there?.output]).size).toBe(3);
});

test('a loop without end is ended inside, and its line named', async () => {
  const { fault } = await callOnce('def solve():\n    n = 0\n    while True:\n        n += 1');
  expect(fault).toMatchObject({ kind: 'time-limit' });
  expect([3, 4]).toContain(fault?.line);
  expect(await healthy()).toBe(1);
});

test('recursion without end is a fault, in Python and in the machine below', async () => {
  const plain = await callOnce('def solve():\n    return solve()');
  expect(plain.fault).toMatchObject({ kind: 'runtime', type: 'RecursionError', line: 2 });
  const deep =
    'def solve():\n    nest = []\n    for _ in range(200000): nest = [nest]\n    return repr(nest)';
  expect((await callOnce(deep)).fault).toMatchObject({ kind: 'runtime', type: 'RecursionError', line: 4 });
  expect(await healthy()).toBe(1);
});

test('more memory than there is is a fault, and is free again afterwards', async () => {
  const { fault } = await callOnce('def solve():\n    kept = []\n    while True: kept.append(bytes(10**7))');
  expect(fault).toMatchObject({ kind: 'memory-limit', line: 3 });
  expect((await callOnce('def solve(): return len(bytes(10**8))')).output).toBe(10 ** 8);
});

test('output without end is cut and told', async () => {
  const { fault, stdout } = await callOnce('def solve():\n    while True: print("é" * 50)');
  expect(fault?.kind).toBe('output-limit');
  expect(stdout).toHaveLength(64 * 1024);
  expect((await callOnce('def solve(): print("a")')).stdout).toBe('a\n');
});

test.each(['js', 'pyodide.http', 'pyodide.ffi', 'pyodide_js', '_pyodide_core'])(
  '%s is no module',
  async (name) => {
    expect((await callOnce(`def solve():\n    import ${name}`)).fault?.type).toBe('ModuleNotFoundError');
    expect((await callOnce('def solve():\n    import xml.dom')).output).toBeNull();
  },
);
