import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { BANK_ROOT } from '../load.ts';
import { lintBank } from './lint.ts';
import { rules } from './rules.ts';

const fixtures = join(BANK_ROOT, 'lint-fixtures');
const made: string[] = [];

/** The clean miniature bank with the files of a fixture laid over it. */
function bankWith(fixture: string): string {
  const root = mkdtempSync(join(tmpdir(), 'bank-'));
  made.push(root);
  for (const layer of ['clean', fixture]) cpSync(join(fixtures, layer), root, { recursive: true });
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

describe('bank lint', () => {
  it('has nothing to say about the clean miniature', () => {
    expect(lintBank(join(fixtures, 'clean'))).toEqual([]);
  });

  it('has one fixture for each rule', () => {
    const names = readdirSync(fixtures).filter((name) => name !== 'clean');
    expect(names).toEqual(Object.keys(rules).sort());
  });

  it.each(Object.keys(rules))('%s rejects its own fixture, and nothing else objects', (rule) => {
    const findings = lintBank(bankWith(rule));
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule]));
    for (const { file, line, message } of findings) {
      expect({ file, line, message }).toEqual({
        file: expect.stringMatching(/\.\w+$/),
        line: expect.any(Number),
        message: expect.stringMatching(/\w/),
      });
    }
  });

  it.each([
    ['sql-shape', 'expected/without_answer.json is missing: bank verify --write'],
    ['review-lines', 'python is run: say run.entry and run.edit'],
    ['provenance', 'verified, but this content has not been run: bank verify --write'],
  ])('%s wants what only running can show: %s', (fixture, message) => {
    expect(lintBank(bankWith(fixture)).map((finding) => finding.message)).toContain(message);
  });
});
