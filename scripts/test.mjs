// `pnpm test` runs everything; `pnpm test unit`, `bank` or `journeys` only that. The last line sums the real reports up.
import './process/node-version.mjs';
import { build } from './build/build.mjs';
import { stopWithLaunchers } from './process/stop.mjs';
import { printTallies } from './report/tally.mjs';
import { notBuilt, runBank, runJest, runJourneys } from './test/suites.mjs';

const suites = { unit: () => runJest('unit'), bank: runBank, journeys: runJourneys };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`No suite called ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}

stopWithLaunchers();
if (!(await build()).ok) process.exit(printTallies([notBuilt]));
const tallies = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(suites)) tallies.push(await suites[name]());
process.exit(printTallies(tallies));
