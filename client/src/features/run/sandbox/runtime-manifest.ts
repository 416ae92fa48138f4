import type { RuntimeId } from '@greenroom/shared/run/runtime';
import type { RuntimeEntry, RuntimeManifest } from '@greenroom/shared/run/worker-message';
import { keptResponse, forgetExcept } from './kept-files.ts';

const path = '/runtime/manifest.json';

let asked: Promise<RuntimeManifest> | undefined;

async function ask(): Promise<RuntimeManifest> {
  const response = await keptResponse(path);
  const manifest = (await response.json()) as RuntimeManifest;
  const entries: RuntimeEntry[] = Object.values(manifest.runtimes);
  const paths = entries.flatMap(({ script, files }) => [script, ...Object.values(files)]);
  void forgetExcept([path, ...paths.map((file) => `/runtime/${file.path}`)]);
  return manifest;
}

/** What the server has, asked once a page; offline, what it had the last time. */
export async function runtimeManifest(): Promise<RuntimeManifest> {
  asked ??= ask();
  try {
    return await asked;
  } catch (error) {
    asked = undefined;
    throw error;
  }
}

/** A language as the server has it; undefined where it was not built. */
export async function runtimeEntry(id: RuntimeId): Promise<RuntimeEntry | undefined> {
  return (await runtimeManifest()).runtimes[id];
}
