import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuntimeId } from '@greenroom/shared/run/runtime';
import type { RuntimeEntry, RuntimeManifest } from '@greenroom/shared/run/worker-message';

/** From source and from the build alike. */
const dist = ['../../dist/', '../../../dist/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(join(path, 'files', 'manifest.json')));

const missing = (what: string): Error => new Error(`${what} is not built: run \`pnpm build\`.`);

export interface BuiltRuntime {
  entry: RuntimeEntry;
  workerPath: string;
  scriptPath: string;
  files: Record<string, Blob>;
}

/** What the browser would download, from the folder that the server serves. */
export function builtRuntime(id: RuntimeId): BuiltRuntime {
  if (!dist) throw missing('The runtime package');
  const { runtimes } = JSON.parse(
    readFileSync(join(dist, 'files', 'manifest.json'), 'utf8'),
  ) as RuntimeManifest;
  const entry = runtimes[id] as RuntimeEntry | undefined;
  if (!entry) throw missing(`The runtime of ${id}`);
  const folder = join(dist, 'files');
  const files = Object.entries(entry.files).map(
    ([name, { path }]) => [name, new Blob([readFileSync(join(folder, path))])] as const,
  );
  return {
    entry,
    workerPath: join(dist, 'node-worker.cjs'),
    scriptPath: join(folder, entry.script.path),
    files: Object.fromEntries(files),
  };
}
