import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, root } from '../process/root.mjs';

const notBuilt = new Set(['node_modules', 'dist', '.cache']);

function* files(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!notBuilt.has(entry.name)) yield* files(join(path, entry.name));
  }
}

/** A fingerprint of what a build reads: names and contents, tests left out. */
export function contentHash(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of [...files(at(path))].filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

const stampOf = (name) => at('node_modules/.cache/greenroom', `${name}.built`);

/** Does `work` unless it was done with exactly these sources and left `result` behind. */
export async function unlessBuilt({ name, sources, result }, work) {
  const hash = contentHash(sources);
  const stamp = stampOf(name);
  if (existsSync(at(result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
    return { ok: true, output: '' };
  const { code, output } = await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, code === 0 ? hash : '');
  return { ok: code === 0, output };
}
