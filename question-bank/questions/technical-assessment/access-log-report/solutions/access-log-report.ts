import { readFileSync } from 'node:fs';

interface Entry {
  requests: number;
  errors: number;
  longest: number;
}

// Reads everything at once to stay short; a log of many gigabytes needs the streaming of the Python version.
const lines: string[] = readFileSync(0, 'utf8').split('\n');

const report = new Map<string, Entry>();
let malformed = 0;
for (const line of lines) {
  if (line.trim() === '') continue;
  const match = /^\S+\s+\S+\s+(?<target>\/\S*)\s+(?<status>[1-5]\d\d)\s+(?<duration>\d{1,9})$/.exec(line.trim());
  if (match?.groups === undefined) {
    malformed += 1;
    continue;
  }
  const { target = '', status, duration } = match.groups;
  const path = target.replace(/\?.*$/, '');
  const entry = report.get(path) ?? { requests: 0, errors: 0, longest: 0 };
  report.set(path, {
    requests: entry.requests + 1,
    errors: entry.errors + (Number(status) >= 500 ? 1 : 0),
    longest: Math.max(entry.longest, Number(duration)),
  });
}

const rows = [...report].sort(([a, x], [b, y]) => y.requests - x.requests || (a < b ? -1 : 1));
for (const [path, { requests, errors, longest }] of rows) console.log(`${path} ${requests} ${errors} ${longest}`);
console.log(`malformed ${malformed}`);
