import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { giveOutcomes, listPendingJudgements } from '@greenroom/shared/judgement/judgement.api';
import { showResult } from '@greenroom/shared/result/result.api';
import { QuestionBank } from '../question/question-bank.ts';
import { Coder } from '../../test/coder.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { BANK_DRAFTS: 'true' } });
});
afterAll(() => app.stop());

/** A question of the bank with a failing test and a file to repair, in a language that runs in a browser. */
function repair() {
  const found = app
    .get(QuestionBank)
    .questions.find(
      (question) => question.type === 'review' && question.language === 'javascript' && question.run,
    );
  if (found?.type !== 'review' || found.run === undefined) throw new Error('nothing to repair');
  return { slug: found.slug, run: found.run, files: found.files };
}

test.each([
  ['right', undefined],
  ['wrong', { kind: 'runtime', message: 'AssertionError: 3 is not 4' }],
] as const)('a repair is %s by how the failing test ends', async (outcome, fault) => {
  const { slug, run, files } = repair();
  const coder = await Coder.begin(app, 'code-review-full', slug);
  const { round, params } = coder;
  const shown = (await round.view()).round.questions.find(({ id }) => id === coder.question.id);
  expect(shown?.run).toEqual(run);
  await coder.typeStarter();
  await coder.type('\n// repaired');
  await round.finish();
  const [pending] = (await round.person.ask(listPendingJudgements, { params })).pending;
  if (pending === undefined) throw new Error('nothing to judge');
  const { [run.edit]: edited, ...others } = files;
  expect(pending).toMatchObject({
    runtime: 'javascript',
    job: { entry: run.entry, sourceFile: run.edit, source: `${edited}\n// repaired`, files: others },
  });
  const { questionId, moment, language, sourceDigest, job } = pending;
  const ended = fault === undefined ? { output: '' } : { fault };
  const outcomes = job.cases.map(({ id }) => ({ id, ...ended, stdout: '', stderr: '', ms: 1 }));
  await round.person.ask(giveOutcomes, {
    params,
    body: { questionId, moment, language, sourceDigest, outcomes },
  });
  const { questions, tally } = await round.person.ask(showResult, { params });
  expect(questions.find(({ solution }) => solution.question.id === questionId)).toMatchObject({ outcome });
  expect(tally).toMatchObject({ right: outcome === 'right' ? 1 : 0, judged: 1 });
  coder.close();
});
