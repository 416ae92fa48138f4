import { readFileSync } from 'node:fs';

interface Version {
  tag: string;
  numbers: bigint[];
  parts: (bigint | string)[];
}

const number = '(?:0|[1-9][0-9]*)';
const part = `(?:${number}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)`;
const pattern = new RegExp(`^v(${number})\\.(${number})\\.(${number})(?:-(${part}(?:\\.${part})*))?$`);

/** The version that a tag names, or undefined for anything that is no release tag. */
function parse(tag: string): Version | undefined {
  const match = pattern.exec(tag);
  if (match === null) return undefined;
  const parts = match[4]?.split('.') ?? [];
  return {
    tag,
    numbers: match.slice(1, 4).map(BigInt),
    parts: parts.map((text) => (/^[0-9]+$/.test(text) ? BigInt(text) : text)),
  };
}

function isOlder(a: Version, b: Version): boolean {
  const place = a.numbers.findIndex((value, at) => value !== b.numbers[at]);
  if (place >= 0) return a.numbers[place] < b.numbers[place];
  if (a.parts.length === 0 || b.parts.length === 0) return a.parts.length > b.parts.length;
  const at = a.parts.findIndex((value, index) => value !== b.parts[index]);
  if (at < 0) return a.parts.length < b.parts.length;
  const [left, right] = [a.parts[at], b.parts[at]];
  if (right === undefined) return false;
  return typeof left === typeof right ? left < right : typeof left === 'bigint';
}

const newest = new Map<bigint, Version>();
let ignored = 0;
for (const line of readFileSync(0, 'utf8').split('\n')) {
  const tag = line.trim();
  if (tag === '') continue;
  const version = parse(tag);
  if (version === undefined) {
    ignored += 1;
    continue;
  }
  const known = newest.get(version.numbers[0]);
  if (known === undefined || isOlder(known, version)) newest.set(version.numbers[0], version);
}

const releases = [...newest.values()].sort((a, b) => (isOlder(a, b) ? 1 : -1));
for (const { tag } of releases) console.log(tag);
console.log(`ignored ${ignored}`);
