import type { Finding } from '@greenroom/shared/finding/finding.schema';

/** `release.py, line 12`; of removed lines it says so. */
export function findingPlace({
  file,
  side,
  lines: [from, to],
}: Pick<Finding, 'file' | 'side' | 'lines'>): string {
  const lines = from === to ? `line ${from}` : `lines ${from} to ${to}`;
  return `${file}, ${side === 'before' ? 'removed ' : ''}${lines}`;
}
