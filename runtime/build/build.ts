import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { RuntimeId } from '@greenroom/shared/run/runtime';
import type { RuntimeEntry, RuntimeManifest } from '@greenroom/shared/run/worker-message';
import { buildLanguage, pathsOf } from './build-language.ts';
import { bundle } from './bundle.ts';
import { prune, putManifest } from './file-store.ts';
import { fresh, keep, last } from './freshness.ts';
import { dist, languages, packageRoot, source } from './place.ts';

/** A script that is no language's: it is small, has one fixed name, and is not cached by browsers. */
async function buildScript(name: string, entry: string, place: 'browser' | 'node'): Promise<void> {
  if (fresh<true>(name) && existsSync(dist(name))) return;
  const { code, sources } = await bundle(`import ${JSON.stringify(entry)};`, place);
  mkdirSync(dist('files'), { recursive: true });
  writeFileSync(dist(name), code);
  keep(name, [...sources, `${packageRoot}build`], true);
}

/**
 * Builds the languages named, or all, and says whether all went well. One that fails does not keep the others out of the
 * manifest: its questions say that it cannot be run.
 */
export async function build(names: readonly string[]): Promise<boolean> {
  await buildScript('files/frame.js', source('frame', 'frame.ts'), 'browser');
  await buildScript('node-worker.cjs', source('node', 'web-worker.ts'), 'node');
  const entries: [RuntimeId, RuntimeEntry][] = [];
  const failed: string[] = [];
  for (const id of languages()) {
    try {
      const entry =
        names.length === 0 || names.includes(id) ? await buildLanguage(id) : last<RuntimeEntry>(id);
      if (entry) entries.push([id, entry]);
    } catch (error) {
      failed.push(id);
      console.error(`The runtime of ${id} could not be built:`, error);
    }
  }
  const manifest: RuntimeManifest = {
    runtimes: Object.fromEntries(entries) as RuntimeManifest['runtimes'],
    frames: { script: '/sandbox/script.html', wasm: '/sandbox/wasm.html' },
  };
  prune(entries.flatMap(([, entry]) => pathsOf(entry)));
  await putManifest(JSON.stringify(manifest));
  return failed.length === 0;
}
