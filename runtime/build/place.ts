import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runtimeIds, type RuntimeId } from '@greenroom/shared/run/runtime';

export const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const inPackage = (...path: string[]): string => join(packageRoot, ...path);

export const source = (...path: string[]): string => inPackage('src', ...path);
export const dist = (...path: string[]): string => inPackage('dist', ...path);
export const lockFile = inPackage('..', 'pnpm-lock.yaml');

/** A folder that has both halves is a language: no list to add it to. */
export function languages(): RuntimeId[] {
  const folders = readdirSync(source('language'));
  return runtimeIds.filter(
    (id) =>
      folders.includes(id) &&
      ['engine.ts', 'assets.ts'].every((name) => existsSync(source('language', id, name))),
  );
}
