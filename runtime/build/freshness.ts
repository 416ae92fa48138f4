import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, lockFile } from './place.ts';

interface Stamp<Result> {
  sources: string[];
  hash: string;
  result: Result;
}

function* files(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path)) if (!name.endsWith('.test.ts')) yield* files(join(path, name));
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of [lockFile, ...sources].flatMap((source) => [...files(source)]).sort()) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

const stampPath = (name: string): string => dist('stamp', `${name.replaceAll('/', '-')}.json`);

function stampOf<Result>(name: string): Stamp<Result> | undefined {
  if (!existsSync(stampPath(name))) return undefined;
  return JSON.parse(readFileSync(stampPath(name), 'utf8')) as Stamp<Result>;
}

/** What the last build made, however old. */
export const last = <Result>(name: string): Result | undefined => stampOf<Result>(name)?.result;

/** What an earlier build made, where everything that it was made of is as it was then. */
export function fresh<Result>(name: string): Result | undefined {
  const stamp = stampOf<Result>(name);
  return stamp && stamp.hash === hashOf(stamp.sources) ? stamp.result : undefined;
}

/** Remembers a result by the files and folders that it was made of. */
export function keep<Result>(name: string, sources: string[], result: Result): void {
  mkdirSync(dist('stamp'), { recursive: true });
  const stamp: Stamp<Result> = { sources, hash: hashOf(sources), result };
  writeFileSync(stampPath(name), JSON.stringify(stamp));
}
