import { type JudgedCase, expectedOf } from './expectation.ts';
import type { RunReport, TestReport } from './run.schema.ts';
import { cutText, isShownWhole, showValue } from './show-value.ts';

/** Bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  let bytes = 0;
  for (const char of JSON.stringify(value)) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * A report small enough for a log: inputs and expected outputs left out (the question has them, see `completeReport`), each
 * text cut at `chars` characters, and shorter still until the whole fits `bytes`.
 */
export function trimReport(report: RunReport, limit: { chars: number; bytes: number }): RunReport {
  for (let { chars } = limit; chars > 0; chars = Math.floor(chars / 2)) {
    const trimmed = cutReport(report, chars);
    if (jsonBytes(trimmed) <= limit.bytes) return trimmed;
  }
  const bare = report.tests.map(({ id, status, ms, hidden }) => ({ id, name: '', status, ms, hidden }));
  return { version: 2, status: report.status, tests: bare };
}

/** The report with what `trimReport` left out, for whoever may see it: names, inputs and expected outputs by id. */
export function completeReport(report: RunReport, cases: readonly JudgedCase[]): RunReport {
  const byId = new Map(cases.map((known) => [known.id, known]));
  const tests = report.tests.map((test) => {
    const known = byId.get(test.id);
    if (known === undefined) return test;
    return { ...test, name: known.name, input: known.input, expected: expectedOf(known.expectation) };
  });
  return { ...report, tests };
}

function cutReport({ status, message, tests }: RunReport, chars: number): RunReport {
  return {
    version: 2,
    status,
    message: cut(message, chars),
    tests: tests.map((test) => cutTest(test, chars)),
  };
}

function cutTest(test: TestReport, chars: number): TestReport {
  const { id, name, status, message, output, actual, fault, ms, hidden } = test;
  return {
    ...{ id, name, status, ms, hidden },
    message: cut(message, chars),
    output: cut(output, chars),
    actual: isShownWhole(actual, chars) ? actual : showActual(actual, chars),
    fault: fault && { ...fault, message: cutText(fault.message, chars) },
  };
}

const cut = (text: string | undefined, chars: number) => text && cutText(text, chars);
const showActual = (actual: unknown, chars: number) =>
  typeof actual === 'string' ? cutText(actual, chars) : showValue(actual, chars);
