import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RunJob } from '@greenroom/shared/run/run.schema';
import { startRuntime, type Runtime } from '../../node/run-in-node.ts';

let php: Runtime;
beforeAll(async () => {
  php = await startRuntime('php', { timeLimitMs: 4000, maxMemoryBytes: 192 * 1024 * 1024 });
});
afterAll(() => php.stop());

const call = (source: string, inputs: unknown[][] = [[]]) => {
  const cases = inputs.map((input, at) => ({ id: String(at), input }));
  return php.run({ kind: 'function', entry: 'solve', source: `<?php\n${source}`, cases });
};
const print = (source: string, stdins: string[] = [''], more: Partial<RunJob> = {}) => {
  const cases = stdins.map((stdin, at) => ({ id: String(at), input: { stdin } }));
  return php.run({ kind: 'program', entry: 'main.php', source, cases, ...more });
};
const returned = async (expression: string) => (await call(`function solve() { return ${expression}; }`))[0];

test('a function is called with each case’s arguments, and what it prints stays with the case', async () => {
  const source =
    'function solve($a, $b) {\n  echo "adding $a\\n";\n  fwrite(STDERR, "b");\n  return [$a . $b];\n}';
  expect(
    await call(source, [
      [1, 2],
      ['ü', '🐘'],
    ]),
  ).toMatchObject([
    { id: '0', output: ['12'], stdout: 'adding 1\n', stderr: 'b' },
    { id: '1', output: ['ü🐘'], stdout: 'adding ü\n' },
  ]);
});

test.each([
  ['["a" => "b", "c" => [null, true], "d" => 2.0]', { a: 'b', c: [null, true], d: 2 }],
  ['[1 => "a"]', { 1: 'a' }],
  ['new stdClass', {}],
  ['0.1 + 0.2', 0.1 + 0.2],
])('%s becomes JSON', async (expression, output) => {
  expect(await returned(expression)).toMatchObject({ output });
});

test.each([
  ['NAN', 'NAN'],
  ['new DateTime', 'class DateTime'],
  ['STDIN', 'a resource'],
  ['"\\xff"', 'UTF-8'],
])('%s is refused in words', async (expression, words) => {
  const outcome = await returned(expression);
  expect(outcome?.fault).toMatchObject({ kind: 'runtime', message: expect.stringContaining(words) });
});

test.each([
  ['throw new InvalidArgumentException("no");', { type: 'InvalidArgumentException', message: 'no', line: 3 }],
  ['return intdiv(1, 0);', { type: 'DivisionByZeroError', line: 3 }],
  ['exit(3);', { message: 'The program ended with exit code 3.' }],
  ['return array_map("solve", [1]);', { message: 'Maximum call stack size reached. Infinite recursion?' }],
  ['$all[] = ; ', { kind: 'syntax', type: 'ParseError', line: 3 }],
  ['class A { abstract function f(); }', { type: 'Fatal error', line: 3 }],
  ['return solve();', { kind: 'memory-limit', line: 3 }],
])('%s is a fault of the line it stands in, and the next run works', async (statement, fault) => {
  const [outcome] = await call(`function solve() {\n  ${statement}\n}`);
  expect(outcome?.fault).toMatchObject({ kind: 'runtime', ...fault });
  expect(await returned('1')).toMatchObject({ output: 1 });
});

test.each([
  'shell_exec("ls")',
  'proc_open("ls", [], $pipes)',
  'fsockopen("localhost", 80)',
  'curl_init("http://localhost")',
])('%s leads nowhere', async (expression) => {
  const outcome = await returned(expression);
  expect(outcome?.fault?.message).toContain('Call to undefined function');
});

test('a warning is told on stderr with its line, and does not mix with the output', async () => {
  expect(await call('function solve() {\n  return $missing;\n}')).toMatchObject([
    { output: null, stdout: '', stderr: 'Warning: Undefined variable $missing on line 3\n' },
  ]);
});

test('a case knows nothing of the case before, nor of files it has left', async () => {
  const source =
    '$n = 0;\nfunction solve() { global $n; touch("/code/a"); touch("/tmp/a"); return [++$n, scandir("/code"), scandir("/tmp")]; }';
  const output = [1, ['.', '..', 'a', 'solution.php'], ['.', '..', 'a']];
  expect(await call(source, [[], []])).toMatchObject([{ output }, { output }]);
  expect(await returned('scandir("/tmp")')).toMatchObject({ output: ['.', '..'] });
});

test('a program reads its input and prints, each case in a request of its own', async () => {
  const source = '<?php\nfscanf(STDIN, "%d", $n);\necho $n * 2, "\\n", file_get_contents("php://stdin");';
  expect(await print(source, ['21\n', '4\n'])).toMatchObject([{ output: '42\n' }, { output: '8\n' }]);
  const all = '<?php echo strtoupper(file_get_contents("php://stdin")), json_encode(fgets(STDIN));';
  expect(await print(all, ['a\nb'])).toMatchObject([{ output: 'A\nBfalse' }]);
});

test('a program that leaves with an error has failed, with what it had printed', async () => {
  expect(await print('<?php echo 1;\nexit(2);')).toMatchObject([{ fault: { kind: 'runtime' }, stdout: '1' }]);
  expect(await print('<?php echo 1;\nthrow new Exception("no");')).toMatchObject([
    { fault: { kind: 'runtime', type: 'Exception', line: 2 }, stdout: '1' },
  ]);
  expect(await print('<?php echo 1;\nexit;')).toMatchObject([{ output: '1' }]);
});

test('where another file is run, faults are told of the candidate’s', async () => {
  const files = { 'check.php': '<?php require "half.php"; echo half(4);' };
  const test = { entry: 'check.php', sourceFile: 'half.php', files };
  expect(await print('<?php function half($n) { return $n / 2; }', [''], test)).toMatchObject([
    { output: '2' },
  ]);
  expect(await print('<?php\nfunction half($n) { return $n % 0; }', [''], test)).toMatchObject([
    { fault: { kind: 'runtime', type: 'DivisionByZeroError', line: 2 } },
  ]);
  expect(await print('<?php\nfunction half($n) {', [''], test)).toMatchObject([
    { fault: { kind: 'syntax', line: 2 } },
  ]);
});

test('what writes for ever is ended, and the case after it runs', async () => {
  const outcomes = await call('function solve($x) { while ($x === 1) echo "xxxxxxxxx\\n"; return $x; }', [
    [1],
    [2],
  ]);
  expect(outcomes).toMatchObject([{ fault: { kind: 'output-limit' } }, { output: 2, stdout: '' }]);
  expect(outcomes[0]?.stdout).toHaveLength(64 * 1024);
});

test('what takes all memory is ended, and the case after it runs', async () => {
  const outcomes = await call(
    'function solve($x) { while ($x === 1) $all[] = str_repeat("x", 99999); return $x; }',
    [[1], [2]],
  );
  expect(outcomes).toMatchObject([{ fault: { kind: 'memory-limit' } }, { output: 2 }]);
});

test('what loops for ever is ended, and the case after it runs', async () => {
  const outcomes = await call('function solve($x) { while ($x === 1); return $x; }', [[1], [2]]);
  expect(outcomes).toMatchObject([{ fault: { kind: 'time-limit' } }, { output: 2 }]);
});
