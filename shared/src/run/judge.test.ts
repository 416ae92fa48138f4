import { expect, test } from '@jest/globals';
import type { Expectation, JudgedCase } from './expectation.ts';
import { judge } from './judge.ts';
import type { CaseOutcome, RunFault } from './run.schema.ts';

const judged = (expectation: Expectation, id = 'a'): JudgedCase => ({
  id,
  name: `case ${id}`,
  input: [1],
  expectation,
  isHidden: false,
});
const value = (expected: unknown): Expectation => ({ kind: 'value', value: expected, comparator: {} });
const out = (output: unknown, id = 'a'): CaseOutcome => ({ id, output, stdout: '', stderr: '', ms: 1 });
const fault = (kind: RunFault['kind'], message: string): CaseOutcome => ({
  id: 'a',
  fault: { kind, message, type: 'ValueError', line: 3 },
  stdout: '',
  stderr: '',
  ms: 1,
});
const only = (expectation: Expectation, outcome: CaseOutcome) =>
  judge([judged(expectation)], [outcome]).tests[0];

test('a report says of each case how it went, in the order of the cases', () => {
  const cases = [judged(value(1), 'a'), judged(value(2), 'b')];
  const report = judge(cases, [out(3, 'b'), out(1, 'a')]);
  expect(report).toMatchObject({ version: 2, status: 'fail' });
  expect(report.tests.map(({ id, status, message }) => [id, status, message])).toEqual([
    ['a', 'pass', undefined],
    ['b', 'fail', 'expected 2, got 3'],
  ]);
  expect(judge(cases, [out(2, 'b'), out(1, 'a')]).status).toBe('pass');
});

test('what nobody asked for changes nothing: unknown ids, a second outcome of a case, claims in it', () => {
  const claim = { ...out(2), status: 'pass', passed: true } as CaseOutcome;
  const report = judge([judged(value(1))], [out(1, 'made-up'), claim, out(1)]);
  expect(report.tests).toHaveLength(1);
  expect(report).toMatchObject({ status: 'fail', tests: [{ id: 'a', status: 'fail', actual: 2 }] });
  expect(judge([judged(value(1))], [out(1), out(2)]).status).toBe('pass');
});

test('a case without an outcome is an error, and so is a question without tests', () => {
  expect(judge([judged(value(1))], [])).toMatchObject({ status: 'error', tests: [{ status: 'error' }] });
  expect(judge([], [out(1)])).toMatchObject({ status: 'error', tests: [] });
});

test('nothing passes where nobody has said what is expected', () => {
  expect(only({ kind: 'unknown' }, out(undefined))?.status).toBe('error');
});

test('a fault is told with its line; code that does not parse could not even be run', () => {
  expect(only(value(1), fault('runtime', 'no such key'))).toMatchObject({
    status: 'error',
    message: 'ValueError: no such key (line 3)',
  });
  expect(judge([judged(value(1))], [fault('syntax', 'unexpected')]).status).toBe('error');
  expect(judge([judged(value(1))], [fault('runtime', 'no such key')]).status).toBe('fail');
});

test('an expected error passes by its message, whatever its case, and only if the code raised it', () => {
  const wanted: Expectation = { kind: 'error', fragment: 'Cycle' };
  expect(only(wanted, fault('runtime', 'found a cycle: a, b'))?.status).toBe('pass');
  expect(only(wanted, fault('runtime', 'no such key'))?.status).toBe('fail');
  expect(only(wanted, fault('time-limit', 'a cycle took too long'))?.status).toBe('error');
  expect(only(wanted, out('cycle'))).toMatchObject({
    status: 'fail',
    message: 'expected an error that says "Cycle", got "cycle"',
  });
});

test('a program is judged by what it printed, a table by its rows, a repair by its end', () => {
  const text: Expectation = { kind: 'text', text: 'a\nb\n', comparator: {} };
  expect(only(text, out('a\r\nb'))?.status).toBe('pass');
  expect(only(text, out('a\nc'))?.message).toBe('line 2: expected "b", got "c"');
  expect(only(text, out(['a', 'b']))?.status).toBe('fail');
  const table: Expectation = { kind: 'table', table: { columns: ['n'], rows: [[1]] }, isOrdered: false };
  expect(only(table, out({ columns: ['other'], rows: [[1]] }))?.status).toBe('pass');
  expect(only(table, out(null))?.status).toBe('fail');
  expect(only({ kind: 'end' }, out(''))?.status).toBe('pass');
  expect(only({ kind: 'end' }, fault('runtime', 'AssertionError'))?.status).toBe('error');
});

test('no size and no depth gets through to the report', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
  const wide = Array.from({ length: 100_000 }, () => 'x'.repeat(10));
  for (const output of [deep, wide, 'y'.repeat(60_000)]) {
    const report = judge([judged(value(deep))], [out(output)]);
    expect(report.tests[0]?.status).toBe('fail');
    expect(JSON.stringify({ ...report.tests[0], expected: null }).length).toBeLessThan(9000);
  }
});
