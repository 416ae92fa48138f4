import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordRun } from '@greenroom/shared/run/run.events';
import type { CaseOutcome } from '@greenroom/shared/run/run.schema';
import { allCases } from '@greenroom/shared/run/visible-cases';
import { freezeClock, revealFollowUp } from '@greenroom/shared/session/session.events';
import { Coder, rightOutcomes, wrongOutcomes } from '../../test/coder.ts';
import { guest } from '../../test/people.ts';
import { SoloRound } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Database } from '../database/database.ts';
import { SessionEventEntity } from '../session/session.entity.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const plan = 'technical-interview-full';
const visible = ({ question }: Coder) => allCases(question).filter(({ isHidden }) => !isHidden);
const runOf = ({ question, params }: Coder, outcomes: CaseOutcome[]) => ({
  ...params,
  questionId: question.id,
  language: 'python' as const,
  outcomes,
});
const shown = async ({ round, question }: Coder) => (await round.view()).round.runs[question.id];

test('a run stands in the room as the server compared it, the last one with the count of all', async () => {
  const coder = await Coder.begin(app, plan);
  expect(await shown(coder)).toBeUndefined();
  await coder.round.do(recordRun, runOf(coder, wrongOutcomes(visible(coder))));
  expect(await shown(coder)).toMatchObject({ by: null, count: 1, report: { status: 'fail' } });
  await coder.round.do(recordRun, runOf(coder, rightOutcomes(visible(coder))));
  expect(await shown(coder)).toMatchObject({ language: 'python', count: 2, report: { status: 'pass' } });
  const names = (await shown(coder))?.report.tests.map(({ name }) => name);
  expect(names).toEqual(visible(coder).map(({ name }) => name));
  coder.close();
});

test('a claim is no result: what is right is decided by the outputs alone', async () => {
  const coder = await Coder.begin(app, plan);
  const claims = wrongOutcomes(allCases(coder.question)).map((outcome) => ({
    ...outcome,
    status: 'pass',
    passed: true,
    hidden: false,
  }));
  await coder.round.do(recordRun, runOf(coder, claims));
  const { report } = (await shown(coder)) ?? {};
  expect(report?.status).toBe('fail');
  // Outcomes of hidden tests, and of tests that do not exist, are not even looked at.
  expect(report?.tests.map(({ id }) => id)).toEqual(visible(coder).map(({ id }) => id));
  coder.close();
});

test('nobody else records a run, nor for a question that does not stand open', async () => {
  const coder = await Coder.begin(app, plan);
  const run = runOf(coder, rightOutcomes(visible(coder)));
  const socket = await (await guest(app)).socket();
  expect(await socket.ask(recordRun, run)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  socket.close();
  const other = await SoloRound.begin(app, 'behavioral-short');
  const elsewhere = { ...run, sessionId: other.sessionId };
  expect(await other.refused(recordRun, elsewhere)).toBe('not-found');
  expect(await coder.round.refused(recordRun, elsewhere)).toBe('not-found');
  const { questions } = (await other.goTo('talk')).round;
  const spoken = { ...elsewhere, questionId: questions[0]?.id ?? run.questionId };
  expect(await other.refused(recordRun, spoken)).toBe('state-refused');
  expect(await shown(coder)).toBeUndefined();
  other.socket.close();
  coder.close();
});

test('runs count while the clock stands and after the bell, and no more once the round has ended', async () => {
  const coder = await Coder.begin(app, plan);
  const run = runOf(coder, rightOutcomes(visible(coder)));
  await coder.reachBell();
  await coder.round.do(recordRun, run);
  await coder.round.finish();
  expect(await coder.round.refused(recordRun, run)).toBe('state-refused');
  expect((await shown(coder))?.count).toBe(1);
  coder.close();
  const paused = await Coder.begin(app, plan);
  await paused.round.do(freezeClock, { ...paused.params, reason: 'pause' });
  // It was on its way when the pause began.
  await paused.round.do(recordRun, runOf(paused, rightOutcomes(visible(paused))));
  expect((await shown(paused))?.count).toBe(1);
  paused.close();
});

test('what the log keeps of a run is small, however much was put out', async () => {
  const coder = await Coder.begin(app, plan);
  const big = visible(coder).map(({ id }) => ({
    ...{ id, output: { text: 'ü'.repeat(3000) }, stdout: 'x'.repeat(9000), stderr: '', ms: 1 },
  }));
  await coder.round.do(recordRun, runOf(coder, big));
  const rows = await app
    .get(Database)
    .read.findBy(SessionEventEntity, { ...coder.params, type: 'run:recorded' });
  expect(rows).toHaveLength(1);
  expect(Buffer.byteLength(JSON.stringify(rows[0]?.fact))).toBeLessThan(9 * 1024);
  const many = Array.from({ length: 101 }, () => big[0]).flatMap((one) => one ?? []);
  const tiny = many.map(({ id }) => ({ id, output: 1, stdout: '', stderr: '', ms: 1 }));
  expect(await coder.round.refused(recordRun, runOf(coder, tiny))).toBe('input-invalid');
  coder.close();
});

test.each([
  ['strong', rightOutcomes],
  ['weak', wrongOutcomes],
] as const)('the follow-up is the %s one after such a run', async (when, outcomes) => {
  const coder = await Coder.begin(app, plan);
  const { round, question } = coder;
  await round.do(recordRun, runOf(coder, outcomes(visible(coder))));
  await round.goTo('test');
  await round.do(revealFollowUp, { ...coder.params, questionId: question.id });
  const wanted = 'followups' in question ? question.followups.find((one) => one.when === when)?.ask : null;
  expect((await round.view()).round.reveals[question.id]?.followUps).toEqual([wanted]);
  coder.close();
});
