import { existsSync, readFileSync, rmSync } from 'node:fs';

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** What Jest's JSON report counts. A file that could not even be loaded is a failure, though it counts no test. */
export function tallyJest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What Playwright's JSON report counts. A test that passed only when repeated is no pass. */
export function tallyPlaywright({ stats, errors = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** A fresh place for a report: what an earlier run left there must not be counted. */
export function clearReport(path) {
  rmSync(path, { force: true });
  return path;
}

const withoutReport = { ...nothing, failed: 1, remark: 'ended without a report' };

/** Counts as they are, unless no test was run or the exit code says more than they do. */
function believed(counts, code) {
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, remark: 'ran no test' };
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, remark: `ended with code ${code}` };
  return counts;
}

/** Reads a report after its tool has ended. No report, no test, or an exit code the counts do not explain: a failure. */
export function readReport(path, tally, code) {
  return existsSync(path) ? believed(tally(JSON.parse(readFileSync(path, 'utf8'))), code) : withoutReport;
}

/** The same for a tool whose last line is the sentence below. */
export function readSentence(output, code) {
  const { passed, failed } =
    /^(?<passed>\d+) passed, (?<failed>\d+) failed$/.exec(output.trim().split('\n').at(-1))?.groups ?? {};
  if (passed === undefined) return withoutReport;
  return believed({ passed: Number(passed), failed: Number(failed), skipped: 0 }, code);
}

export function add(tallies) {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    nothing,
  );
}

export const sentence = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** A line for each suite, then the sum, which is the last line; answers the exit code. */
export function printTallies(suites) {
  console.log('');
  for (const { name, remark, ...counts } of suites) {
    console.log(`${name.padEnd(10)} ${sentence(counts)}${remark ? ` (${remark})` : ''}`);
  }
  const sum = add(suites);
  console.log(sentence(sum));
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}
