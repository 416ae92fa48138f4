import { firstDifference } from './compare.ts';
import { tableDifference } from './compare-tables.ts';
import { firstTextDifference } from './compare-text.ts';
import { describeDifference, describeTableDifference, describeTextDifference } from './difference.ts';
import { type Expectation, type JudgedCase, expectedOf } from './expectation.ts';
import type { CaseOutcome, RunFault, RunReport, TestReport } from './run.schema.ts';
import { cutText, isShownWhole, showValue } from './show-value.ts';

/** What a report keeps of an output, in characters of JSON; longer ones are told as cut text. */
const maxShownChars = 4000;

type Verdict = Pick<TestReport, 'status' | 'message'>;
const passed: Verdict = { status: 'pass' };

/**
 * Compares what came out with what was expected: one test per case, in the cases' order. Outcomes are not trusted: unknown
 * ids and later ones of the same id are ignored, a case without an outcome is an error, and no size or depth survives.
 */
export function judge(cases: readonly JudgedCase[], outcomes: readonly CaseOutcome[]): RunReport {
  const byId = new Map(outcomes.toReversed().map((outcome) => [outcome.id, outcome]));
  const tests = cases.map((judged) => reportOf(judged, byId.get(judged.id)));
  const faults = cases.map(({ id }) => byId.get(id)?.fault);
  return { version: 2, ...overall(tests, faults), tests };
}

function overall(
  tests: readonly TestReport[],
  faults: readonly (RunFault | undefined)[],
): Pick<RunReport, 'status' | 'message'> {
  if (tests.length === 0) return { status: 'error', message: 'There is no test to run.' };
  if (tests.every(({ status }) => status === 'pass')) return { status: 'pass' };
  const couldNotRun = tests.every(
    ({ status }, index) => status === 'error' && isBeforeRunning(faults[index]),
  );
  return couldNotRun ? { status: 'error', message: tests[0]?.message } : { status: 'fail' };
}

const isBeforeRunning = (fault: RunFault | undefined) =>
  fault === undefined || fault.kind === 'syntax' || fault.kind === 'unavailable';

function reportOf({ id, name, input, expectation, isHidden }: JudgedCase, outcome?: CaseOutcome): TestReport {
  const { status, message } = verdictOf(expectation, outcome);
  return {
    id,
    name,
    status,
    message,
    output: outcome && printedBy(outcome, expectation),
    input,
    expected: expectedOf(expectation),
    actual: outcome?.fault === undefined ? bounded(outcome?.output) : undefined,
    fault: outcome?.fault,
    ms: outcome?.ms ?? 0,
    hidden: isHidden,
  };
}

function verdictOf(expectation: Expectation, outcome: CaseOutcome | undefined): Verdict {
  if (outcome === undefined) return { status: 'error', message: 'this test was not run' };
  if (expectation.kind === 'unknown')
    return { status: 'error', message: 'nobody has said yet what this test expects' };
  const { fault, output } = outcome;
  if (expectation.kind === 'error') return verdictOfError(expectation.fragment, outcome);
  if (fault !== undefined) return { status: 'error', message: describeFault(fault) };
  const difference = differenceOf(expectation, output);
  return difference === null ? passed : { status: 'fail', message: difference };
}

type Compared = Exclude<Expectation, { kind: 'error' | 'unknown' }>;

function differenceOf(expectation: Compared, output: unknown): string | null {
  switch (expectation.kind) {
    case 'value': {
      const found = firstDifference(expectation.value, output, expectation.comparator);
      return found && describeDifference(found);
    }
    case 'text': {
      if (typeof output !== 'string') return `expected text, got ${showValue(output)}`;
      const found = firstTextDifference(expectation.text, output, expectation.comparator);
      return found && describeTextDifference(found);
    }
    case 'table': {
      const found = tableDifference(expectation.table, output, expectation.isOrdered);
      return found && describeTableDifference(found);
    }
    case 'end':
      return null;
  }
}

/** A syntax error, or one that the sandbox made, is not the one that was asked for, whatever it says. */
function verdictOfError(fragment: string, { fault, output }: CaseOutcome): Verdict {
  const wanted = `expected an error that says ${showValue(fragment)}`;
  if (fault === undefined) return { status: 'fail', message: `${wanted}, got ${showValue(output)}` };
  if (fault.kind !== 'runtime') return { status: 'error', message: describeFault(fault) };
  return fault.message.toLowerCase().includes(fragment.toLowerCase())
    ? passed
    : { status: 'fail', message: `${wanted}, got ${describeFault(fault)}` };
}

function describeFault({ type, message, line }: RunFault): string {
  const place = line === undefined ? '' : ` (line ${line})`;
  return cutText(type === undefined ? message : `${type}: ${message}`, 400) + place;
}

/** What was printed beside the answer; a program's stdout is the answer. */
function printedBy({ stdout, stderr }: CaseOutcome, { kind }: Expectation): string | undefined {
  const printed = kind === 'text' ? stderr : stdout + stderr;
  return printed === '' ? undefined : cutText(printed, maxShownChars);
}

/** The value itself where it is small, else as much of it as can be shown. */
function bounded(value: unknown): unknown {
  if (typeof value === 'string') return cutText(value, maxShownChars);
  return isShownWhole(value, maxShownChars) ? value : showValue(value, maxShownChars);
}
