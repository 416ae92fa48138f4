// `pnpm dev`: compiles on save, restarts the server on what was compiled, and serves the pages through Vite.
import './process/node-version.mjs';
import { once } from 'node:events';
import { build } from './build/build.mjs';
import { ensureNative } from './build/native.mjs';
import { at } from './process/root.mjs';
import { launch, node } from './process/run.mjs';
import { stopWithLaunchers } from './process/stop.mjs';

stopWithLaunchers();
if (!(await ensureNative())) process.exit(1);
// A mistake in the types is told here and again on every save; it does not stop the rest.
await build(['server', 'runtime']);

const port = process.env.PORT ?? '3000';
const tsc = [
  at('node_modules/typescript/bin/tsc'),
  '-b',
  '-w',
  '--preserveWatchOutput',
  'shared',
  'question-bank',
  'server',
];
const vite = [at('client/node_modules/vite/bin/vite.js'), '--clearScreen', 'false'];
const parts = [
  launch(node, tsc),
  launch(node, ['--watch', '--watch-preserve-output', at('server/dist/main.js')], { env: { PORT: port } }),
  launch(node, vite, { cwd: at('client'), env: { GREENROOM_SERVER: `http://127.0.0.1:${port}` } }),
];

// Two of three would look like a working setup: when one ends, all do, and a request to stop reaches each of them.
const asked = Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
await Promise.race([asked, ...parts.map(({ ended }) => ended)]);
for (const { child } of parts) child.kill('SIGTERM');
await Promise.all(parts.map(({ ended }) => ended));
process.exit(0);
