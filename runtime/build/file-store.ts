import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RuntimeFile } from '@greenroom/shared/run/worker-message';
import { dist } from './place.ts';

export interface StoredFile extends RuntimeFile {
  /** What travels where the browser takes Brotli. */
  downloadBytes: number;
}

// Quality 9 would save another 3 % and take four times as long, on every machine that builds.
const brotliOptions = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 },
};
const brotli = (bytes: Uint8Array) => promisify(brotliCompress)(bytes, brotliOptions);
const worthwhile = 0.95;

const folder = (name = '') => dist('files', name);

export const isStored = (path: string): boolean => existsSync(folder(path));

/** Under its name at once and whole, or not at all: a server may be reading. */
async function put(name: string, bytes: Uint8Array): Promise<void> {
  const unfinished = folder(`.${name}.${process.pid}`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, folder(name));
}

/** Keeps the bytes under a name made of their content, beside them what Brotli and gzip make of them. */
export async function store(name: string, bytes: Uint8Array): Promise<StoredFile> {
  mkdirSync(folder(), { recursive: true });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const extension = extname(name) || '.bin';
  const path = `${name.slice(0, name.length - extname(name).length)}-${hash}${extension}`;
  if (!existsSync(folder(path))) {
    const [br, gz] = await Promise.all([brotli(bytes), promisify(gzip)(bytes)]);
    if (br.length < bytes.length * worthwhile) await put(`${path}.br`, br);
    if (gz.length < bytes.length * worthwhile) await put(`${path}.gz`, gz);
    await put(path, bytes);
  }
  return { path, bytes: bytes.length, downloadBytes: downloadBytes(path, bytes.length) };
}

const downloadBytes = (path: string, bytes: number): number =>
  existsSync(folder(`${path}.br`)) ? statSync(folder(`${path}.br`)).size : bytes;

export const putManifest = (text: string): Promise<void> => put('manifest.json', Buffer.from(text));

/** Removes what no manifest names any longer. */
export function prune(paths: readonly string[]): void {
  const kept = new Set([
    'manifest.json',
    'frame.js',
    ...paths.flatMap((path) => [path, `${path}.br`, `${path}.gz`]),
  ]);
  for (const name of readdirSync(folder())) if (!kept.has(name)) rmSync(folder(name), { force: true });
}
