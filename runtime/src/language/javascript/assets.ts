import type { LanguageAssets } from '../../assets.ts';

export const assets: LanguageAssets = {
  frame: 'script',
  files: () => Promise.resolve({}),
  optional: [],
};
