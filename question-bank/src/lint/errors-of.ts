import type { Origin } from '../origin.ts';
import type { Finding } from './rule.ts';

/** The errors among `findings` that stand in one item: in its folder, or on its lines of a quiz file. */
export function errorsOf(item: Origin, all: readonly Origin[], findings: readonly Finding[]): Finding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!item.isQuizFile) return errors.filter(({ file }) => file.startsWith(`${item.home}/`));
  const { file, line: first } = item.locate([]);
  const starts = all.map((other) => other.locate([])).filter((other) => other.file === file);
  const next = Math.min(...starts.map(({ line }) => line).filter((line) => line > first), Infinity);
  return errors.filter((finding) => finding.file === file && finding.line >= first && finding.line < next);
}
