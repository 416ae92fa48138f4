import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { giveOutcomes, listPendingJudgements } from '@greenroom/shared/judgement/judgement.api';
import type { Question } from '@greenroom/shared/question/question.schema';
import { recordRun } from '@greenroom/shared/run/run.events';
import { allCases } from '@greenroom/shared/run/visible-cases';
import { exportMe } from '@greenroom/shared/user/user.api';
import { strFromU8, unzipSync } from 'fflate';
import { canariesIn, releaseCanaries } from '../../test/canaries.ts';
import { Coder, wrongOutcomes } from '../../test/coder.ts';
import { Ear } from '../../test/ear.ts';
import { memoryLog } from '../../test/memory-log.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { QuestionBank } from '../question/question-bank.ts';

let app: TestApp;
const log = memoryLog('debug');
beforeAll(async () => {
  app = await startTestApp({ log: log.log });
  for (const question of app.get(QuestionBank).questions) giveAnswers(question);
  expect(releaseCanaries(app.get(QuestionBank))).toBeGreaterThan(1000);
});
afterAll(() => app.stop());

/** Every data set has an answer in words that can sing. */
function giveAnswers(question: Question): void {
  if (question.type !== 'sql') return;
  for (const seed of question.seeds) Object.assign(seed, { expected: { columns: ['n'], rows: [['row']] } });
}

/** Inputs of hidden tests, and what they expect, as places in a question. */
const hiddenInput = /^\d+:(tests\.hidden\.\d+\.input|seeds\.[1-9]\d*\.sql)/;
const hiddenAnswer = /^\d+:(tests\.hidden\.\d+\.(expected|error)|seeds\.[1-9]\d*\.expected)/;

async function exported({ round }: Coder): Promise<string> {
  const { body } = await round.person.send(exportMe);
  return strFromU8(unzipSync(new Uint8Array(body as Buffer))['sessions.json'] ?? new Uint8Array());
}

test.each([
  ['technical-interview-full', 'permission-policy'],
  ['technical-assessment-short', undefined],
])('%s: hidden tests leave after the end alone, their answers only with a judgement', async (plan, slug) => {
  const coder = await Coder.begin(app, plan, slug);
  const { round, question, params } = coder;
  const ear = new Ear(round);
  const heard = (pattern: RegExp) => ear.canaries.filter((canary) => pattern.test(canary)).length;
  const outcomes = wrongOutcomes(allCases(question));
  await coder.type('select my code');
  for (let time = 0; time < 2; time += 1)
    await round.do(recordRun, { ...params, questionId: question.id, language: 'python', outcomes });
  await round.view();
  await round.person.send(listPendingJudgements, { params });
  expect([heard(hiddenInput), heard(hiddenAnswer)]).toEqual([0, 0]);
  const taken = canariesIn(await exported(coder));
  expect(taken.filter((canary) => hiddenInput.test(canary) || hiddenAnswer.test(canary))).toEqual([]);

  await round.finish();
  const { pending } = await round.person.ask(listPendingJudgements, { params });
  // The control: the same ear hears the inputs now, and still no answer.
  expect(heard(hiddenInput)).toBeGreaterThan(0);
  expect(heard(hiddenAnswer)).toBe(0);
  for (const { questionId, moment, language, sourceDigest } of pending)
    await round.person.ask(giveOutcomes, {
      params,
      body: { questionId, moment, language, sourceDigest, outcomes },
    });
  expect(heard(hiddenAnswer)).toBeGreaterThan(0);
  expect(canariesIn(log.text())).toEqual([]);
  coder.close();
});
