// `pnpm faults [row]… [--json]` drives the rows of the table of faults (e2e/faults) against what is built.
import './process/node-version.mjs';
import { register } from 'node:module';
import { buildOrExit } from './build/build.mjs';
import { handOver } from './process/hand-over.mjs';
import { at } from './process/root.mjs';
import { stopWithLaunchers } from './process/stop.mjs';
import { findChromium } from './test/find-chromium.mjs';

stopWithLaunchers();
await buildOrExit();
process.env.CHROMIUM_PATH ??= (await findChromium()) ?? '';
register('./process/typescript-hooks.mjs', import.meta.url);
await handOver(at('e2e/faults/run.ts'), process.argv.slice(2));
