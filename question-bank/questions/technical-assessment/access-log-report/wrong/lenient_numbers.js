const lines = require('fs').readFileSync(0, 'utf8').split('\n');

const report = new Map();
let malformed = 0;
for (const line of lines) {
  if (line.trim() === '') continue;
  const match = /^\S+\s+\S+\s+(\/\S*)\s+(\S+)\s+(\S+)$/.exec(line.trim());
  const isNumber = match && Number(match[2]) >= 100 && Number(match[2]) <= 599 && Number(match[3]) >= 0;
  if (!isNumber) {
    malformed += 1;
    continue;
  }
  const path = match[1].split('?')[0];
  const entry = report.get(path) ?? { requests: 0, errors: 0, longest: 0 };
  entry.requests += 1;
  if (Number(match[2]) >= 500) entry.errors += 1;
  entry.longest = Math.max(entry.longest, Number(match[3]));
  report.set(path, entry);
}

const rows = [...report].sort(([a, x], [b, y]) => y.requests - x.requests || (a < b ? -1 : 1));
for (const [path, { requests, errors, longest }] of rows) console.log(`${path} ${requests} ${errors} ${longest}`);
console.log(`malformed ${malformed}`);
