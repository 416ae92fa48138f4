import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { giveOutcomes, listPendingJudgements } from '@greenroom/shared/judgement/judgement.api';
import type { QuestionOf } from '@greenroom/shared/question/question.schema';
import { recordRun } from '@greenroom/shared/run/run.events';
import { showResult } from '@greenroom/shared/result/result.api';
import { Coder } from '../../test/coder.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { QuestionBank } from '../question/question-bank.ts';

/** What the reference answers on the n-th data set of every SQL question here. */
const answerOn = (seed: number) => ({
  columns: ['name', 'n'],
  rows: [
    ['a', seed],
    ['b', seed + 0.1 + 0.2],
  ],
});

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  for (const question of app.get(QuestionBank).questions.filter(({ type }) => type === 'sql'))
    (question as QuestionOf<'sql'>).seeds.forEach((seed, index) =>
      Object.assign(seed, { expected: answerOn(index) }),
    );
});
afterAll(() => app.stop());

/** Another spelling of the right answer: other names, other order, exact decimals as text. */
const otherForm = (seed: number) => ({
  columns: ['x', 'y'],
  rows: [
    ['b', String(Number((seed + 0.3).toFixed(10)))],
    ['a', seed],
  ],
});

async function coded() {
  const coder = await Coder.begin(app, 'technical-assessment-short');
  if (coder.question.type !== 'sql') throw new Error('no SQL');
  Object.assign(coder.question, { ordered: false });
  await coder.type('select 1');
  return { coder, seeds: coder.question.seeds };
}

const plain = { stdout: '', stderr: '', ms: 1 };

test('a query is judged on every data set, whatever its columns are called and its rows’ order', async () => {
  const { coder, seeds } = await coded();
  await coder.round.finish();
  const { person } = coder.round;
  const { params } = coder;
  const [pending] = (await person.ask(listPendingJudgements, { params })).pending;
  if (pending === undefined) throw new Error('nothing to judge');
  const { questionId, moment, language, sourceDigest, job } = pending;
  expect([language, job.kind, job.cases.length]).toEqual(['sql', 'sql', seeds.length]);
  const outcomes = job.cases.map(({ id }, index) => ({ ...plain, id, output: otherForm(index) }));
  // The last data set tells the right query from one that only looks right.
  const last = outcomes.at(-1);
  const { rows } = otherForm(seeds.length - 1);
  if (last !== undefined) last.output = { columns: ['x', 'y'], rows: rows.slice(1) };
  const body = { questionId, moment, language, sourceDigest, outcomes };
  const { report } = await person.ask(giveOutcomes, { params, body });
  expect(report.tests.map(({ status }) => status)).toEqual([...seeds.slice(1).map(() => 'pass'), 'fail']);
  expect(report.tests.map(({ hidden }) => hidden)).toEqual([false, ...seeds.slice(1).map(() => true)]);
  expect(report.tests.at(-1)?.message).toMatch(/^missing: /);
  const { questions } = await person.ask(showResult, { params });
  expect(questions.find(({ solution }) => solution.question.id === questionId)?.outcome).toBe('partly');
  coder.close();
});

test('the room knows the first data set and its answer alone, and judges a run by it', async () => {
  const { coder, seeds } = await coded();
  const shown = (await coder.round.view()).round.questions.find(({ id }) => id === coder.question.id);
  expect(shown).toMatchObject({ seed: { sql: seeds[0]?.sql, expected: answerOn(0) }, ordered: false });
  const outcomes = seeds.map((_, index) => ({ ...plain, id: `seed-${index + 1}`, output: otherForm(index) }));
  const run = { ...coder.params, questionId: coder.question.id, language: 'sql' as const, outcomes };
  await coder.round.do(recordRun, run);
  const { report } = (await coder.round.view()).round.runs[coder.question.id] ?? {};
  expect(report).toMatchObject({ status: 'pass', tests: [{ id: 'seed-1' }] });
  expect(report?.tests).toHaveLength(1);
  coder.close();
});

test('while nobody has written what a data set expects, nothing waits to be judged', async () => {
  const { coder, seeds } = await coded();
  Object.assign(seeds[1] ?? {}, { expected: undefined });
  await coder.round.finish();
  const { params } = coder;
  expect((await coder.round.person.ask(listPendingJudgements, { params })).pending).toEqual([]);
  const { questions } = await coder.round.person.ask(showResult, { params });
  const own = questions.find(({ solution }) => solution.question.id === coder.question.id);
  expect(own).toMatchObject({ outcome: 'not-judged', pending: [] });
  coder.close();
});
