import { build, defaultClientConditions, type Rolldown } from 'vite';
import { packageRoot } from './place.ts';

export interface Bundle {
  code: string;
  /** Every file of ours that it was made of. */
  sources: string[];
}

const entryId = 'entry.ts';
const conditions = ['greenroom-source', ...defaultClientConditions];
const isOurs = (path: string): boolean => path.startsWith('/') && !path.includes('/node_modules/');

/**
 * One classic script without imports: workers of modules cannot start from a blob in Chromium. `entry` is the text of the
 * first module, with absolute paths.
 */
export async function bundle(entry: string, place: 'browser' | 'node' = 'browser'): Promise<Bundle> {
  const result = await build({
    configFile: false,
    root: packageRoot,
    logLevel: 'error',
    publicDir: false,
    resolve: { conditions },
    ssr: { resolve: { conditions }, noExternal: true },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entryId ? `\0${entryId}` : undefined),
        load: (id) => {
          // Glue that imports its own binary: the bytes are handed to the engine instead.
          if (id.endsWith('.wasm')) return 'export default "";';
          return id === `\0${entryId}` ? entry : undefined;
        },
      },
    ],
    build: {
      write: false,
      ssr: place === 'node',
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: entryId,
        output: {
          format: place === 'browser' ? 'iife' : 'cjs',
          codeSplitting: false,
          entryFileNames: 'script.js',
        },
        onLog: (level, log, report) => {
          // Libraries that look where they run ask for import.meta; in a classic script it is empty, which they expect.
          if (log.code !== 'EMPTY_IMPORT_META') report(level, log);
        },
      },
    },
  });
  const [chunk] = outputs(result).filter((output) => output.type === 'chunk');
  if (!chunk) throw new Error('The bundle came out empty.');
  return { code: chunk.code, sources: chunk.moduleIds.filter(isOurs).sort() };
}

function outputs(result: Awaited<ReturnType<typeof build>>): Rolldown.RolldownOutput['output'][number][] {
  if (!Array.isArray(result) && !('output' in result)) throw new Error('A build is no watcher.');
  return [result].flat().flatMap(({ output }) => output);
}
