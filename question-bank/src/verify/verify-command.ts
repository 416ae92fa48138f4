import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBank } from '../read-bank.ts';
import type { Finding } from '../lint/rule.ts';
import { raised, readVerified, verifiedFile, verifiedText } from './verified.ts';
import { verifyBank, type ItemReport } from './verify.ts';

interface Call {
  root: string;
  names: readonly string[];
  values: { json?: boolean; write?: boolean };
  print(text: string): void;
}

const isWhole = ({ passed, findings }: ItemReport) => passed > 0 && findings.length === 0;
const count = (reports: readonly ItemReport[], of: (report: ItemReport) => number) =>
  reports.reduce((sum, report) => sum + of(report), 0);

function line({ question, passed, findings, notRun, ms }: ItemReport): string {
  const result = `${passed} passed${findings.length > 0 ? `, ${findings.length} failed` : ''}`;
  const left = notRun.length > 0 ? `; not run here: ${notRun.join(', ')}` : '';
  return `${question.slug}: ${result} (${(ms / 1000).toFixed(1)} s)${left}`;
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Reviewed items that held become `verified`, and their content is kept as the one that was run. */
function raise(root: string, reports: readonly ItemReport[]): void {
  const { bank, origins } = readBank(root);
  const now = (of: readonly ItemReport[]) =>
    of
      .map(({ question }) => bank.questions.get(question.id) ?? question)
      .filter(({ status }) => status !== 'draft');
  const held = now(reports.filter(isWhole));
  for (const { id, status } of held) {
    const file = origins.get(id)?.locate(['slug']).file;
    if (status === 'reviewed' && file) put(root, file, raised(readFileSync(join(root, file), 'utf8')));
  }
  const failed = now(reports.filter((report) => !isWhole(report)));
  put(root, verifiedFile, verifiedText(readVerified(root), { held, failed }));
}

const asData = ({ question, passed, findings, notRun, ms }: ItemReport) => ({
  slug: question.slug,
  passed,
  failed: findings.length,
  findings,
  notRun,
  ms: Math.round(ms),
});

/** `bank verify`: a line an item as it goes, what does not hold with its place, and the sum at the end. */
export async function verify({ root, names, values, print }: Call, sentence: (finding: Finding) => string) {
  const reports = await verifyBank(root, {
    slugs: names,
    keep: values.write ? (path, text) => put(root, path, text) : undefined,
    onItem: (report) => {
      if (values.json) return;
      print(line(report));
      for (const finding of report.findings) print(sentence(finding));
    },
  });
  if (values.write) raise(root, reports);
  const passed = count(reports, (report) => report.passed);
  const failed = count(reports, ({ findings }) => findings.length);
  print(
    values.json
      ? JSON.stringify({ passed, failed, items: reports.map(asData) })
      : `${passed} passed, ${failed} failed`,
  );
  return failed > 0 ? 1 : 0;
}
