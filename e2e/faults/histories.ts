import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Row } from './row.ts';

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const proof = 'server/src/pairing/pool-histories.test.ts';

interface Report {
  testResults: { assertionResults: { title: string; status: string }[] }[];
}

/** The pool itself, on a clock that leaps: the test that proves it is run, and tells what it did. */
export async function histories(): Promise<Row[]> {
  const child = spawn(process.execPath, [own('../../scripts/jest.mjs'), proof, '--json'], { stdio: 'pipe' });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
  child.stderr.resume();
  await once(child, 'close');
  const { testResults } = JSON.parse(said.slice(said.indexOf('{"'))) as Report;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const isControl = ({ title }: { title: string }) => title.startsWith('control');
  const passed = tests.filter(({ status }) => status === 'passed');
  const count = tests.map(({ title }) => Number(/^(\d+) random histories/.exec(title)?.[1] ?? 0));
  return [
    {
      row: 'R10',
      sentence:
        'random histories of joining, accepting, declining, leaving, time-outs and blocks: nobody booked twice, lost or stuck',
      figures: {
        histories: [Math.max(0, ...count), '≥', 10_000],
        proofsThatFailed: [
          tests.filter((test) => !isControl(test) && test.status !== 'passed').length,
          '=',
          0,
        ],
      },
      control: { faultyPoolsFoundOut: [passed.filter(isControl).length, '=', 1] },
    },
  ];
}
