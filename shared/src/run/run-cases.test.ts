import { expect, test } from '@jest/globals';
import type { CaseOutcome, RunFault, RunJob } from './run.schema.ts';
import { runCases } from './run-cases.ts';

const job = (...ids: string[]): RunJob => ({
  kind: 'function',
  source: '',
  cases: ids.map((id) => ({ id, input: [] })),
});
const fine = ({ id }: { id: string }): CaseOutcome => ({ id, output: id, stdout: '', stderr: '', ms: 1 });
const slow: RunFault = { kind: 'time-limit', message: 'Too slow.' };

/** A worker in which the cases with these ids never end. */
const worker = (endless: readonly string[]) => {
  const attempts: string[] = [];
  const attempt = ({ cases }: RunJob, report: (outcome: CaseOutcome) => void) => {
    attempts.push(cases.map(({ id }) => id).join(''));
    const stop = cases.findIndex(({ id }) => endless.includes(id));
    cases.slice(0, stop < 0 ? cases.length : stop).forEach((one) => report(fine(one)));
    return Promise.resolve(stop < 0 ? undefined : slow);
  };
  return { attempt, attempts };
};
const kinds = (outcomes: CaseOutcome[]) =>
  outcomes.map(({ id, fault }) => `${id}:${fault?.kind ?? 'output'}`);

test('a run that ends is one attempt', async () => {
  const { attempt, attempts } = worker([]);
  expect(kinds(await runCases(job('a', 'b'), attempt))).toEqual(['a:output', 'b:output']);
  expect(attempts).toEqual(['ab']);
});

test('the case that was stopped says why, and the ones after it run again', async () => {
  const { attempt, attempts } = worker(['b']);
  const heard: CaseOutcome[] = [];
  const all = await runCases(job('a', 'b', 'c'), attempt, (outcome) => heard.push(outcome));
  expect(kinds(all)).toEqual(['a:output', 'b:time-limit', 'c:output']);
  expect(attempts).toEqual(['abc', 'c']);
  expect(heard).toEqual(all);
});

test('after the second stop nothing is waited for any more', async () => {
  const { attempt, attempts } = worker(['a', 'b', 'c', 'd']);
  const all = await runCases(job('a', 'b', 'c', 'd'), attempt);
  expect(kinds(all)).toEqual(['a:time-limit', 'b:time-limit', 'c:time-limit', 'd:time-limit']);
  expect(attempts).toEqual(['abcd', 'bcd']);
});

test('a run that ends short without a reason is a fault of the runtime, not a loop', async () => {
  const all = await runCases(job('a', 'b'), () => Promise.resolve(undefined));
  expect(kinds(all)).toEqual(['a:unavailable', 'b:unavailable']);
});
