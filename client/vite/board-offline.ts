import type { Plugin } from 'vite';

/** After its own list of addresses the whiteboard appends a public server: `urls.push(new URL(font, FALLBACK)), urls`. */
const fallback = /(\w+)\.push\(new URL\(\w+,\w+\.ASSETS_FALLBACK_URL\)\),\1/;

/** Takes the public fallback for fonts out of the whiteboard: this server is the only one a page speaks to. */
export function boardOffline(): Plugin {
  let hits = 0;
  return {
    name: 'board-offline',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('@excalidraw/excalidraw/dist/prod') || !fallback.test(code)) return null;
      hits += 1;
      return { code: code.replace(fallback, '$1'), map: null };
    },
    buildEnd(error) {
      // A new release may write it differently: better no build than one that calls out.
      if (!error && hits !== 1) this.error(`expected one public fallback in the whiteboard, found ${hits}`);
    },
  };
}
