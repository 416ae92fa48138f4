import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { add, readReport, readSentence, sentence, tallyJest, tallyPlaywright } from './tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'greenroom-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

const jest = (counts) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...counts,
});

function read(report, code) {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return readReport(path, tallyJest, code);
}

test('a test file that could not be loaded is a failure', () => {
  expect(tallyJest(jest({ numPassedTests: 4, numRuntimeErrorTestSuites: 1 }))).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
  });
});

test('a journey that passed only when repeated is a failure', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
  expect(tallyPlaywright({ stats })).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('no report, no test and an unexplained exit code each fail', () => {
  expect(readReport(join(folder, 'missing.json'), tallyJest, 0).failed).toBe(1);
  expect(read(jest({}), 0).failed).toBe(1);
  expect(read(jest({ numPassedTests: 2 }), 137).failed).toBe(1);
});

test('control: a clean report passes', () => {
  expect(read(jest({ numPassedTests: 2 }), 0)).toEqual({ passed: 2, failed: 0, skipped: 0 });
});

test('a closing sentence is believed only where it stands last and the exit code agrees', () => {
  expect(readSentence('one: 3 passed\n7 passed, 2 failed\n', 1)).toEqual({
    passed: 7,
    failed: 2,
    skipped: 0,
  });
  expect(readSentence('7 passed, 0 failed\n', 0)).toEqual({ passed: 7, failed: 0, skipped: 0 });
  expect(readSentence('7 passed, 0 failed\n', 1).failed).toBe(1);
  expect(readSentence('7 passed, 0 failed\nError: no such file\n', 0).failed).toBe(1);
  expect(readSentence('0 passed, 0 failed\n', 0).failed).toBe(1);
});

test('the closing sentence adds the suites up', () => {
  const sum = add([
    { passed: 2, failed: 0, skipped: 1 },
    { passed: 3, failed: 1, skipped: 0 },
  ]);
  expect(sentence(sum)).toBe('5 passed, 1 failed, 1 skipped');
  expect(sentence({ passed: 1, failed: 0, skipped: 0 })).toBe('1 passed, 0 failed');
});
