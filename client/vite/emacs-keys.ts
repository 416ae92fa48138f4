import type { Plugin } from 'vite';

// The package marks the calls that fill its own tables as pure, so a bundler drops them.
const dropped = /\/\*@__PURE__\*\/(?=EmacsHandler\.(bindKey|addCommands)\()/g;

/** Keeps the Emacs keys in the bundle. */
export function emacsKeys(): Plugin {
  let hits = 0;
  return {
    name: 'emacs-keys',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('@replit/codemirror-emacs')) return null;
      hits += code.match(dropped)?.length ?? 0;
      return { code: code.replace(dropped, ''), map: null };
    },
    buildEnd(error) {
      if (!error && hits !== 2) this.error(`expected two fillings of the Emacs keys, found ${hits}`);
    },
  };
}
