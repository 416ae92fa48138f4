import type { RuntimeId } from '@greenroom/shared/run/runtime';
import type { RuntimeEntry, RuntimeFile } from '@greenroom/shared/run/worker-message';
import { defaultServerConditions, runnerImport } from 'vite';
import type { LanguageAssets } from '../src/assets.ts';
import { bundle } from './bundle.ts';
import { isStored, store, type StoredFile } from './file-store.ts';
import { fresh, keep } from './freshness.ts';
import { packageRoot, source } from './place.ts';

const conditions = ['greenroom-source', ...defaultServerConditions];

async function assetsOf(id: RuntimeId) {
  return runnerImport<{ assets: LanguageAssets }>(source('language', id, 'assets.ts'), {
    configFile: false,
    root: packageRoot,
    logLevel: 'warn',
    resolve: { conditions },
    ssr: { resolve: { conditions } },
  });
}

/** The worker's script: the sandbox is sealed before anything of the language is loaded. */
const entryOf = (id: RuntimeId): string => `
  import ${JSON.stringify(source('worker', 'seal.ts'))};
  import { serve } from ${JSON.stringify(source('worker', 'serve.ts'))};
  import { language } from ${JSON.stringify(source('language', id, 'engine.ts'))};
  serve(language);
`;

const asFile = ({ path, bytes }: StoredFile): RuntimeFile => ({ path, bytes });

export const pathsOf = ({ script, files }: RuntimeEntry): string[] =>
  [script, ...Object.values(files)].map(({ path }) => path);

/** One language's script and files in the store, or what is there already. */
export async function buildLanguage(id: RuntimeId): Promise<RuntimeEntry> {
  const known = fresh<RuntimeEntry>(id);
  if (known && pathsOf(known).every(isStored)) return known;
  const startedAt = performance.now();
  const { module, dependencies } = await assetsOf(id);
  const { code, sources } = await bundle(entryOf(id));
  const script = await store(`${id}-worker.js`, Buffer.from(code));
  const files: Record<string, StoredFile> = {};
  for (const [name, bytes] of Object.entries(await module.assets.files())) {
    files[name] = await store(`${id}-${name.replaceAll('/', '-')}`, bytes);
  }
  const all = [script, ...Object.values(files)];
  const entry: RuntimeEntry = {
    script: asFile(script),
    files: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, asFile(file)])),
    optional: [...module.assets.optional],
    downloadBytes: all.reduce((sum, { downloadBytes }) => sum + downloadBytes, 0),
    frame: module.assets.frame,
  };
  const made = [...sources, ...dependencies, source('language', id), `${packageRoot}build`];
  keep(id, [...new Set(made)], entry);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`  ${id}: ${(entry.downloadBytes / 1e6).toFixed(2)} MB to download, built in ${seconds} s`);
  return entry;
}
