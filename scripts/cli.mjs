// `pnpm backup`, `restore`, `admin` and `doctor` are the files of server/src/cli.
import './process/node-version.mjs';
import { buildOrExit } from './build/build.mjs';
import { handOver } from './process/hand-over.mjs';
import { at } from './process/root.mjs';
import { stopWithLaunchers } from './process/stop.mjs';

const [command, ...args] = process.argv.slice(2);
stopWithLaunchers();
await buildOrExit(['server']);
await handOver(at('server/dist/cli', `${command}.js`), args);
