// `node runtime/build/main.mjs [language…]`: Vite reads the TypeScript, so that nothing has to be compiled before.
import { fileURLToPath } from 'node:url';
import { defaultServerConditions, runnerImport } from 'vite';
import { alone } from '../../scripts/build/lock.mjs';

const conditions = ['greenroom-source', ...defaultServerConditions];
const config = {
  configFile: false,
  logLevel: 'warn',
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};
const { module } = await runnerImport(fileURLToPath(new URL('build.ts', import.meta.url)), config);
const isBuilt = await alone('runtime-files', () => module.build(process.argv.slice(2)));
process.exit(isBuilt ? 0 : 1);
