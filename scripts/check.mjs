// `pnpm check` judges what can be judged in a minute; `pnpm check --fix` first formats and mends what lint can mend;
// `pnpm check lint types` asks only those.
import './process/node-version.mjs';
import { steps } from './check/steps.mjs';
import { stopWithLaunchers } from './process/stop.mjs';

stopWithLaunchers();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(7);
const began = performance.now();
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const unknown = wanted.filter((word) => !steps.some(({ name }) => name === word));
if (unknown.length > 0) {
  console.error(
    `No step called ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

if (process.argv.includes('--fix')) for (const { fix } of chosen) await fix?.();

const failures = [];

async function judge(step) {
  const since = performance.now();
  const {
    ok,
    summary = '',
    output = '',
  } = await step.run().catch((error) => ({ ok: false, output: error.stack }));
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${step.name.padEnd(11)}${seconds(since)}  ${summary}`.trimEnd());
  if (!ok) failures.push(`\n── ${step.name}: ${step.remedy}\n${output.trim()}`);
}

const waiting = [...chosen];
async function worker() {
  for (let step = waiting.shift(); step; step = waiting.shift()) await judge(step);
}
await Promise.all([worker(), worker()]);

for (const failure of failures) console.log(failure);
console.log(
  `${failures.length === 0 ? 'All is well' : `${failures.length} of ${chosen.length} steps failed`} ${seconds(began).trim()}`,
);
process.exit(failures.length === 0 ? 0 : 1);
