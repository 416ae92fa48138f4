// `pnpm bank lint | verify | stats --json | new …` is the question bank's own command line.
import './process/node-version.mjs';
import { buildOrExit } from './build/build.mjs';
import { handOver } from './process/hand-over.mjs';
import { at } from './process/root.mjs';
import { stopWithLaunchers } from './process/stop.mjs';

stopWithLaunchers();
await buildOrExit(process.argv[2] === 'verify' ? ['bank', 'runtime'] : ['bank']);
await handOver(at('question-bank/dist/cli.js'), process.argv.slice(2));
