import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { LanguageAssets } from '../../assets.ts';

const path = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm-browser.wasm');

export const assets: LanguageAssets = {
  frame: 'wasm',
  files: async () => ({ wasm: new Uint8Array(await readFile(path)) }),
  optional: [],
};
