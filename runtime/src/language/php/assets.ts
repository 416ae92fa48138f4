import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LanguageAssets } from '../../assets.ts';

const require = createRequire(import.meta.url);

export const assets: LanguageAssets = {
  frame: 'wasm',
  async files() {
    const folder = dirname(require.resolve('@php-wasm/web-8-4/package.json'));
    return {
      'php.wasm': await readFile(join(folder, 'asyncify/8_4_25/php_8_4.wasm')),
      'runner.php': await readFile(new URL('runner.php', import.meta.url)),
    };
  },
  optional: [],
};
