import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RunJob } from '@greenroom/shared/run/run.schema';
import { startRuntime, type Runtime } from '../../node/run-in-node.ts';

let ruby: Runtime;
beforeAll(async () => {
  ruby = await startRuntime('ruby', { timeLimitMs: 4000, maxMemoryBytes: 192 * 1024 * 1024 });
});
afterAll(() => ruby.stop());

const call = (source: string, inputs: unknown[][] = [[]]) => {
  const cases = inputs.map((input, at) => ({ id: String(at), input }));
  return ruby.run({ kind: 'function', entry: 'solve', source, cases });
};
const print = (source: string, stdins: string[] = [''], more: Partial<RunJob> = {}) => {
  const cases = stdins.map((stdin, at) => ({ id: String(at), input: { stdin } }));
  return ruby.run({ kind: 'program', entry: 'main.rb', source, cases, ...more });
};
const returned = async (expression: string) => (await call(`def solve = ${expression}`))[0];

test('a function is called with each case’s arguments, and what it prints stays with the case', async () => {
  const source = 'def solve(a, b)\n  puts "adding #{a}"\n  warn "b"\n  [a + b]\nend';
  expect(
    await call(source, [
      [1, 2],
      ['ü', '💎'],
    ]),
  ).toMatchObject([
    { id: '0', output: [3], stdout: 'adding 1\n', stderr: 'b\n' },
    { id: '1', output: ['ü💎'], stdout: 'adding ü\n' },
  ]);
});

test.each([
  ['{ a: :b, "c" => [nil, true], 1 => 2.0 }', { a: 'b', c: [null, true], 1: 2 }],
  ['2**40', 2 ** 40],
  ['0.1 + 0.2', 0.1 + 0.2],
])('%s becomes JSON', async (expression, output) => {
  expect(await returned(expression)).toMatchObject({ output });
});

test.each([
  ['0.0 / 0', 'NaN'],
  ['(1..3)', 'Range'],
  ['{ [1] => 2 }', 'Array as key'],
  ['"\\xff"', 'UTF-8'],
  ['(list = []; list << list)', 'contains itself'],
])('%s is refused in words', async (expression, words) => {
  const outcome = await returned(expression);
  expect(outcome?.fault).toMatchObject({ kind: 'runtime', message: expect.stringContaining(words) });
});

test.each([
  ['raise ArgumentError, "no"', { type: 'ArgumentError', message: 'no', line: 2 }],
  ['[1].map { |n| n / 0 }', { type: 'ZeroDivisionError', message: 'divided by 0', line: 2 }],
  ['nil.size', { type: 'NoMethodError', message: "undefined method 'size' for nil", line: 2 }],
  ['exit(3)', { type: 'SystemExit', message: 'The program ended with exit code 3.', line: 2 }],
  ['exit!(3)', { type: 'SystemExit', message: 'The program ended with exit code 3.' }],
  ['exit!(0)', { type: 'SystemExit', message: 'The program ended with exit code 0.' }],
  ['solve', { type: 'SystemStackError', message: 'stack level too deep' }],
  ['[1].each { solve }', { type: 'SystemStackError', message: 'stack level too deep' }],
  ['Thread.new { 1 }', { type: 'NotImplementedError', message: expect.stringContaining('single thread') }],
  ['system("ls")', { type: 'NotImplementedError', message: expect.stringContaining('No other process') }],
  ['require "bigdecimal"', { type: 'LoadError', message: expect.stringContaining('not part of the Ruby') }],
])('%s is a fault of the line it stands in, and the next run works', async (statement, fault) => {
  const [outcome] = await call(`def solve\n  ${statement}\nend`);
  expect(outcome?.fault).toMatchObject({ kind: 'runtime', ...fault });
  expect(await returned('1')).toMatchObject({ output: 1 });
});

test('recursion through blocks goes as deep as elsewhere, with what it allocates and raises', async () => {
  const source = `def solve(n)
    return (raise ArgumentError rescue GC.start; 0) if n == 0
    1 + [n].map { |x| { x => 1 }.each { |y, _| return 1 + solve(y - 1) } }.size
  end
  MEMO = Hash.new { |h, n| h[n] = n < 2 ? n : h[n - 1] + 1 }
  def memo(n) = MEMO[n]`;
  expect(await call(source, [[600]])).toMatchObject([{ output: 600, stdout: '' }]);
  const memo = { kind: 'function', entry: 'memo', source, cases: [{ id: '0', input: [900] }] } as const;
  expect(await ruby.run({ ...memo, cases: [...memo.cases] })).toMatchObject([{ output: 900 }]);
});

test('nothing leads from Ruby to JavaScript', async () => {
  expect((await returned('JS.global'))?.fault).toMatchObject({ type: 'NameError' });
  expect((await returned('(require "js"; JS.eval("1"))'))?.fault).toMatchObject({ type: 'NameError' });
});

test('a faulty text is a fault of syntax with its place, for every case', async () => {
  expect(await call('def solve(x)\n  [1, 2\nend', [[1], [2]])).toMatchObject([
    {
      fault: {
        kind: 'syntax',
        type: 'SyntaxError',
        line: 3,
        message: expect.stringContaining('to close the array'),
      },
    },
    { fault: { kind: 'syntax' } },
  ]);
});

test('a run knows nothing of the run before', async () => {
  const source =
    '$count = ($count || 0) + 1\nclass Integer; def kept = 1; end\ndef solve = [$count, 1.respond_to?(:kept)]';
  expect(await call(source)).toMatchObject([{ output: [1, true] }]);
  expect(await call('def solve = [$count, 1.respond_to?(:kept)]')).toMatchObject([{ output: [null, false] }]);
});

test('random numbers differ from run to run', async () => {
  const [first, second] = [await returned('rand(1 << 60)'), await returned('rand(1 << 60)')];
  expect(first?.output).not.toBe(second?.output);
});

test('a program reads its input and prints, each case in a process of its own', async () => {
  const source =
    '$runs = ($runs || 0) + 1\nn = gets.to_i\nputs n * 2, $stdin.read, $runs\nat_exit { puts __FILE__ == $0 }';
  expect(await print(source, ['21\nrest ü', '4'])).toMatchObject([
    { output: '42\nrest ü\n1\ntrue\n' },
    { output: '8\n\n1\ntrue\n' },
  ]);
});

test('a program that leaves with an error has failed, with what it had printed', async () => {
  expect(await print('puts 1\nabort "no"')).toMatchObject([
    { fault: { kind: 'runtime', line: 2 }, stdout: '1\n', stderr: 'no\n' },
  ]);
  expect(await print('puts 1\nexit\nputs 2')).toMatchObject([{ output: '1\n' }]);
});

test('where another file is run, faults are told of the candidate’s', async () => {
  const test = {
    entry: 'check.rb',
    sourceFile: 'half.rb',
    files: { 'check.rb': 'require_relative "half"\nputs half(4)' },
  };
  expect(await print('def half(n) = n / 2', [''], test)).toMatchObject([{ output: '2\n' }]);
  expect(await print('\ndef half(n) = n / 0', [''], test)).toMatchObject([
    { fault: { kind: 'runtime', line: 2 } },
  ]);
  expect(await print('def half(n)', [''], test)).toMatchObject([{ fault: { kind: 'syntax', line: 1 } }]);
});

test('tests written for minitest tell by their exit what they found', async () => {
  const check = `require "minitest/autorun"\nclass Check < Minitest::Test\n  def test_it = assert_equal(2, 1 + 1)\nend`;
  const [good, bad] = [await print(check), await print(check.replace('1 + 1', '3'))];
  expect(good[0]?.output).toContain('1 runs, 1 assertions, 0 failures');
  expect(bad[0]).toMatchObject({ fault: { kind: 'runtime' }, stdout: expect.stringContaining('1 failures') });
});

test('what writes for ever is ended, and the case after it runs', async () => {
  const outcomes = await call('def solve(x)\n  loop { puts "x" * 99 } if x == 1\n  x\nend', [[1], [2]]);
  expect(outcomes).toMatchObject([{ fault: { kind: 'output-limit' } }, { output: 2, stdout: '' }]);
  expect(outcomes[0]?.stdout).toHaveLength(64 * 1024);
});

test('what takes all memory is ended, and the case after it runs', async () => {
  const outcomes = await call('def solve(x)\n  list = []\n  list << "x" * 5_000_000 while x == 1\n  x\nend', [
    [1],
    [2],
  ]);
  expect(outcomes).toMatchObject([{ fault: { kind: 'memory-limit', type: 'NoMemoryError' } }, { output: 2 }]);
});

test('what loops for ever is ended, and the case after it runs', async () => {
  const outcomes = await call('def solve(x)\n  loop {} if x == 1\n  x\nend', [[1], [2]]);
  expect(outcomes).toMatchObject([{ fault: { kind: 'time-limit' } }, { output: 2 }]);
});
