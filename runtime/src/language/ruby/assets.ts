import type { LanguageAssets } from '../../assets.ts';
import { bootedRuby } from './memory-image.ts';

export const assets: LanguageAssets = {
  frame: 'wasm',
  files: async () => ({ 'ruby.wasm': await bootedRuby() }),
  optional: [],
};
