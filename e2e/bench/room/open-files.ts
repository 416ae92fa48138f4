import { readFileSync } from 'node:fs';

/** How many files, and so connections, one process may have open here. */
export function openFiles(): number {
  const line = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'));
  return Number(line?.[1] ?? 1024);
}
