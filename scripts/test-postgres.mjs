// `pnpm test:postgres` runs the whole server suite against a PostgreSQL that the suite starts itself.
import './process/node-version.mjs';
import { build } from './build/build.mjs';
import { stopWithLaunchers } from './process/stop.mjs';
import { printTallies } from './report/tally.mjs';
import { notBuilt, runJest } from './test/suites.mjs';

stopWithLaunchers();
if (!(await build()).ok) process.exit(printTallies([notBuilt]));
const env = { TEST_DATABASE: 'postgres' };
process.exit(printTallies([await runJest('postgres', { args: ['--selectProjects', 'server'], env })]));
