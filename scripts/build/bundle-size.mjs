import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { at } from '../process/root.mjs';

export const coldHomeBudget = 120;

const gzipKb = (file) => gzipSync(readFileSync(at('client/dist', file))).length / 1024;

/** The chunk and everything it imports before it can run. */
function withImports(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(manifest, next, seen);
  return seen;
}

/** Gzip sizes of the built client in kB, and of what a cold Home loads: entry, Home's chunk, and all they import. */
export function bundleSize() {
  const path = at('client/dist/.vite/manifest.json');
  if (!existsSync(path)) return undefined;
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const keys = Object.keys(manifest);
  const entry = keys.find((key) => manifest[key].isEntry);
  const home = keys.find((key) => manifest[key].isDynamicEntry && key.includes('pages/home'));
  const loaded = [entry, home].filter(Boolean).flatMap((key) => [...withImports(manifest, key)]);
  const scripts = (list) =>
    [...new Set(list.map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'));
  const chunks = scripts(keys).map((file) => ({ file, kb: gzipKb(file) }));
  const cold = scripts(loaded);
  const coldKb = chunks.filter(({ file }) => cold.includes(file)).reduce((sum, { kb }) => sum + kb, 0);
  return { chunks: chunks.sort((a, b) => b.kb - a.kb), cold, coldKb, hasHome: Boolean(home) };
}

/** One line a chunk above 2 kB, and the line the budget is about. */
export function sizeReport({ chunks, cold, coldKb, hasHome }) {
  const line = ({ file, kb }) =>
    `  ${kb.toFixed(1).padStart(7)} kB  ${file}${cold.includes(file) ? '  (cold Home)' : ''}`;
  const small = chunks.filter(({ kb }) => kb < 2);
  return [
    'Client, gzip:',
    ...chunks.filter(({ kb }) => kb >= 2).map(line),
    `  and ${small.length} chunks below 2 kB`,
    `All JavaScript that a cold Home requests: ${coldKb.toFixed(1)} KB gzip (budget ≤ ${coldHomeBudget} KB)`,
    ...(hasHome
      ? []
      : ['No lazily imported module below pages/home was found: the figure covers the entry alone.']),
  ].join('\n');
}
