/** What the build needs to know of a language: `language/<id>/assets.ts` exports one as `assets`. Runs in Node, at build time. */
export interface LanguageAssets {
  /** The sandbox document it needs: `script` may evaluate text, `wasm` only compile WebAssembly. */
  frame: 'script' | 'wasm';
  /** Everything the engine asks for in `BootInput.files`, by name; snapshots are made here. */
  files(): Promise<Record<string, Uint8Array>>;
  /** Names that only make booting faster. */
  optional: readonly string[];
}
