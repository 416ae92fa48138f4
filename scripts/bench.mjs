// `pnpm bench <name> [--json]` runs e2e/bench/<name>.ts against what is built.
import './process/node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { register } from 'node:module';
import { buildOrExit } from './build/build.mjs';
import { handOver } from './process/hand-over.mjs';
import { at } from './process/root.mjs';
import { stopWithLaunchers } from './process/stop.mjs';
import { findChromium } from './test/find-chromium.mjs';

const inBrowser = ['run', 'screenshots'];

const [name = '', ...args] = process.argv.slice(2);
const folder = at('e2e/bench');
const isBench = (file) => /^[a-z0-9-]+\.(ts|mjs)$/.test(file);
const known = existsSync(folder) ? readdirSync(folder).filter(isBench) : [];
const file = known.find((entry) => entry.replace(/\.\w+$/, '') === name);
if (!file) {
  const names = known.map((entry) => entry.replace(/\.\w+$/, ''));
  console.error(
    `${name ? `No benchmark called ${name}.` : 'Which benchmark?'} There are: ${names.join(', ') || 'none yet'}.`,
  );
  process.exit(1);
}

stopWithLaunchers();
await buildOrExit();
if (inBrowser.includes(name)) process.env.CHROMIUM_PATH ??= (await findChromium()) ?? process.exit(1);
register('./process/typescript-hooks.mjs', import.meta.url);
await handOver(at('e2e/bench', file), args);
