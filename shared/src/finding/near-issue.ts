import type { Finding } from './finding.schema.ts';

interface Place {
  file: string;
  lines: readonly [number, number];
}

/**
 * True where a finding stands on a line that the issue names too. Removed lines have other numbers than the files that issues speak
 * of, so a finding on them is near nothing. Says where somebody looked, not that they saw the same thing.
 */
export function isNearIssue({ file, side, lines }: Finding, issue: Place): boolean {
  return side === 'after' && file === issue.file && lines[0] <= issue.lines[1] && issue.lines[0] <= lines[1];
}
