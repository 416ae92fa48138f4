import './process/node-version.mjs';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildOrExit } from './build/build.mjs';
import { at } from './process/root.mjs';
import { stopWithLaunchers } from './process/stop.mjs';

stopWithLaunchers();
await buildOrExit();

const main = at('server/dist/main.js');
if (!existsSync(main)) {
  console.error('The build left no server (server/dist/main.js).');
  process.exit(1);
}
// The server runs in this very process: one less that could outlive the others.
await import(pathToFileURL(main).href);
