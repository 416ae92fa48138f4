const lines = require('fs').readFileSync(0, 'utf8').split('\n');

const number = '(?:0|[1-9][0-9]*)';
const part = `(?:${number}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)`;
const pattern = new RegExp(`^v(${number})\\.(${number})\\.(${number})(?:-(${part}(?:\\.${part})*))?$`);

const compareTexts = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
// Without leading zeros the longer number is the larger one, so none is ever rounded.
const compareNumbers = (a, b) => a.length - b.length || compareTexts(a, b);
const isNumber = (text) => /^[0-9]+$/.test(text);

function compareParts(a, b) {
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
  return isNumber(a) ? compareNumbers(a, b) : a.localeCompare(b);
}

function compareVersions(a, b) {
  for (const place of [0, 1, 2]) {
    const order = compareNumbers(a.numbers[place], b.numbers[place]);
    if (order !== 0) return order;
  }
  if (a.parts.length === 0 || b.parts.length === 0) return b.parts.length - a.parts.length;
  for (let place = 0; place < Math.min(a.parts.length, b.parts.length); place += 1) {
    const order = compareParts(a.parts[place], b.parts[place]);
    if (order !== 0) return order;
  }
  return a.parts.length - b.parts.length;
}

const newest = new Map();
let ignored = 0;
for (const line of lines) {
  const tag = line.trim();
  if (tag === '') continue;
  const match = pattern.exec(tag);
  if (match === null) {
    ignored += 1;
    continue;
  }
  const version = { tag, numbers: match.slice(1, 4), parts: match[4]?.split('.') ?? [] };
  const known = newest.get(match[1]);
  if (known === undefined || compareVersions(version, known) > 0) newest.set(match[1], version);
}

for (const { tag } of [...newest.values()].sort((a, b) => compareVersions(b, a))) console.log(tag);
console.log(`ignored ${ignored}`);
