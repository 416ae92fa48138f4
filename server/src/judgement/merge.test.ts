import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '@greenroom/shared/auth/auth.api';
import { giveOutcomes, listPendingJudgements } from '@greenroom/shared/judgement/judgement.api';
import { recordRun } from '@greenroom/shared/run/run.events';
import { allCases } from '@greenroom/shared/run/visible-cases';
import { showResult } from '@greenroom/shared/result/result.api';
import { Coder, rightOutcomes } from '../../test/coder.ts';
import { account, passwordOfAll } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('runs and judgements of a guest are the account’s they sign in to, and survive a restart', async () => {
  const coder = await Coder.begin(app, 'technical-interview-full');
  const { round, question, params } = coder;
  const outcomes = rightOutcomes(allCases(question));
  await coder.type('my code');
  await round.do(recordRun, { ...params, questionId: question.id, language: 'python', outcomes });
  await round.finish();
  coder.close();
  const { me } = await account(app);
  await round.person.ask(signIn, { body: { name: me.name ?? '', password: passwordOfAll } });
  await round.reconnect();
  expect((await round.view()).round.runs[question.id]).toMatchObject({ by: null, count: 1 });
  const [pending] = (await round.person.ask(listPendingJudgements, { params })).pending;
  if (pending === undefined) throw new Error('nothing to judge');
  const { questionId, moment, language, sourceDigest } = pending;
  const body = { questionId, moment, language, sourceDigest, outcomes };
  const judged = await round.person.ask(giveOutcomes, { params, body });
  round.socket.close();
  await app.restart();
  const result = await round.person.ask(showResult, { params });
  const own = result.questions.find(({ solution }) => solution.question.id === question.id);
  expect(own).toMatchObject({ outcome: 'right', judgements: [judged], pending: [], runs: [{ total: 3 }] });
});
