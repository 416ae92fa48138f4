import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../check.ts';
import { readBank, type Reading } from '../read-bank.ts';
import { Source } from '../source.ts';
import { readVerified } from '../verify/verified.ts';
import { coverageSchema, noCoverage, type Coverage } from './coverage.schema.ts';
import { nothingPublished, type Published } from './published.ts';
import type { Finding, LintContext } from './rule.ts';
import { rules } from './rules.ts';

export function readPublished(root: string): Published {
  const path = join(root, 'published.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Published) : nothingPublished;
}

function readCoverage(root: string, { problems }: Reading): Coverage {
  const path = join(root, 'coverage.yaml');
  if (!existsSync(path)) return noCoverage;
  const source = new Source('coverage.yaml', readFileSync(path, 'utf8'));
  const { data, issues } = check(coverageSchema, source.data);
  problems.push(
    ...source.errors,
    ...issues.map(({ at, reason }) => ({ file: source.file, line: source.lineOf(at), reason })),
  );
  return data ?? noCoverage;
}

/** Runs every rule over the bank below `root`; findings in the order of their files. */
export function lintBank(root: string): Finding[] {
  const reading = readBank(root);
  const coverage = readCoverage(root, reading);
  const context: LintContext = {
    problems: reading.problems,
    locate: reading.locate,
    at: (question, path) => reading.origins.get(question.id)?.locate(path) ?? { file: '?', line: 1 },
    isQuizFile: (question) => reading.origins.get(question.id)?.isQuizFile ?? false,
    published: readPublished(root),
    verified: readVerified(root),
    coverage,
  };
  const findings = Object.entries(rules).flatMap(([rule, judge]) =>
    judge(reading.bank, context).map((remark) => ({ rule, ...remark })),
  );
  return findings.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
