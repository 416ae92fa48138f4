import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const base = '/excalidraw/fonts/';
/** Handwritten Chinese: 13 of the 13.5 MB. Text in it falls back to the system's font. */
const left = 'Xiaolai';

/** Serves the whiteboard's fonts from our own origin: nothing is fetched from outside. */
export function boardFonts(): Plugin {
  const entry = createRequire(import.meta.url).resolve('@excalidraw/excalidraw');
  const folder = join(dirname(entry), 'fonts');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.parentPath.includes(left))
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1));
  return {
    name: 'board-fonts',
    configureServer({ middlewares }) {
      middlewares.use(base, (request, response, next) => {
        const path = join(folder, decodeURIComponent((request.url ?? '').split('?')[0] ?? ''));
        if (!path.startsWith(folder) || !existsSync(path)) return next();
        return createReadStream(path).pipe(response);
      });
    },
    generateBundle() {
      for (const file of files) {
        this.emitFile({
          type: 'asset',
          fileName: `${base.slice(1)}${file}`,
          source: readFileSync(join(folder, file)),
        });
      }
    },
  };
}
