import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JudgedCase } from './expectation.ts';
import { judge } from './judge.ts';
import type { CaseOutcome } from './run.schema.ts';
import { trimOutcomes } from './trim-outcomes.ts';
import { completeReport, jsonBytes, trimReport } from './trim-report.ts';

const outcome = fc.record({
  id: fc.uuid(),
  output: fc.oneof(fc.jsonValue(), fc.string({ maxLength: 3000 })),
  stdout: fc.string({ maxLength: 3000, unit: 'binary' }),
  stderr: fc.string({ maxLength: 3000 }),
  ms: fc.nat(),
});
const outcomes = fc.array(outcome, { maxLength: 8 });
const plain = (output: unknown, stdout = ''): CaseOutcome => ({ id: 'a', output, stdout, stderr: '', ms: 1 });
const judged = (id: string): JudgedCase => ({
  id,
  name: 'a case',
  input: [1],
  expectation: { kind: 'value', value: 'right', comparator: {} },
  isHidden: false,
});

test('bytes are those of UTF-8', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(jsonBytes(value)).toBe(Buffer.byteLength(JSON.stringify(value)));
    }),
  );
});

test('outcomes fit their budget, keep their cases, and never turn into other outputs', () => {
  fc.assert(
    fc.property(outcomes, fc.integer({ min: 4000, max: 20_000 }), (all, budget) => {
      const trimmed = trimOutcomes(all, budget);
      expect(jsonBytes(trimmed)).toBeLessThanOrEqual(budget);
      expect(trimmed.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      trimmed.forEach(({ output, fault }, index) => {
        if (fault === undefined) expect(output).toEqual(all[index]?.output);
        else expect(fault.kind).toBe('output-limit');
      });
    }),
  );
});

test('what was printed goes before what is judged', () => {
  const [kept] = trimOutcomes([plain('answer', 'x'.repeat(60_000))]);
  expect(kept).toMatchObject({ output: 'answer', stdout: `${'x'.repeat(3999)}…` });
  expect(trimOutcomes([plain('answer', 'short')])).toEqual([plain('answer', 'short')]);
});

test('an output too deep to be sent becomes a fault', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
  expect(trimOutcomes([plain(deep)])).toMatchObject([{ fault: { kind: 'output-limit' } }]);
});

test('a report for the log fits, and says the same of each test', () => {
  fc.assert(
    fc.property(outcomes, fc.integer({ min: 2000, max: 8000 }), (all, bytes) => {
      const report = judge(
        all.map(({ id }) => judged(id)),
        all,
      );
      const trimmed = trimReport(report, { chars: 400, bytes });
      expect(jsonBytes(trimmed)).toBeLessThanOrEqual(bytes);
      expect(trimmed.tests.map(({ status }) => status)).toEqual(report.tests.map(({ status }) => status));
      expect(JSON.stringify(trimmed)).not.toContain('"expected"');
    }),
  );
});

test('what the log left out is put back from the question, for whoever may see it', () => {
  const report = trimReport(judge([judged('a')], [plain('wrong')]), { chars: 400, bytes: 8192 });
  expect(report.tests[0]).toMatchObject({ actual: 'wrong' });
  expect(report.tests[0]?.expected).toBeUndefined();
  expect(completeReport(report, [judged('a')]).tests[0]).toMatchObject({
    name: 'a case',
    input: [1],
    expected: 'right',
    actual: 'wrong',
  });
});
