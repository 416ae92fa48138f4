import { existsSync, mkdirSync } from 'node:fs';
import { at } from '../process/root.mjs';
import { capture, node, run } from '../process/run.mjs';
import { add, clearReport, readReport, readSentence, tallyJest, tallyPlaywright } from '../report/tally.mjs';
import { findChromium } from './find-chromium.mjs';

const missing = (name, remark) => ({ name, passed: 0, failed: 1, skipped: 0, remark });

function reportAt(name) {
  mkdirSync(at('reports'), { recursive: true });
  return clearReport(at('reports', `${name}.json`));
}

/** What stands in the report when there was nothing to test. */
export const notBuilt = missing('build', 'the build failed');

/** Jest, all projects or those named in `args`. */
export async function runJest(name, { args = [], env = {} } = {}) {
  const report = reportAt(name);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const options = ['--json', '--outputFile', report, '--silent', ...args];
  // Jest prints its report a second time when it is asked for one: those lines are not for a person.
  const { code, output } = await capture(node, [...flags, at('node_modules/jest/bin/jest.js'), ...options], {
    env,
  });
  console.log(output.replace(/^\{"num.*$/m, '').trim());
  return { name, ...readReport(report, tallyJest, code) };
}

/** The bank judges itself: that it is well formed is one check, what its code claims are as many as it runs. */
export async function runBank() {
  const cli = at('question-bank/dist/cli.js');
  if (!existsSync(cli)) return missing('bank', 'the build left no question-bank/dist/cli.js');
  const lint = await run(node, [cli, 'lint']);
  const { code, output } = await capture(node, [cli, 'verify']);
  console.log(output.trim());
  const isWellFormed = { passed: lint.code === 0 ? 1 : 0, failed: lint.code === 0 ? 0 : 1, skipped: 0 };
  const verified = readSentence(output, code);
  return { name: 'bank', ...add([isWellFormed, verified]), remark: verified.remark };
}

/** The journeys, in the Chromium of this machine. */
export async function runJourneys() {
  if (!existsSync(at('e2e/playwright.config.ts')))
    return missing('journeys', 'e2e/playwright.config.ts is missing');
  const chromium = await findChromium();
  if (!chromium) return missing('journeys', 'no Chromium');
  const report = reportAt('journeys');
  const cli = at('e2e/node_modules/@playwright/test/cli.js');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const { code } = await run(node, [cli, 'test', '--reporter=line,json'], { cwd: at('e2e'), env });
  return { name: 'journeys', ...readReport(report, tallyPlaywright, code) };
}
