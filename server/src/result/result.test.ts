import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { field, maps } from '@greenroom/shared/document/field';
import { listPendingJudgements } from '@greenroom/shared/judgement/judgement.api';
import { deleteSession, startSolo } from '@greenroom/shared/session/session.api';
import { setSelfScore, showResult } from '@greenroom/shared/result/result.api';
import { freezeClock, thawClock } from '@greenroom/shared/session/session.events';
import { QuestionBank } from '../question/question-bank.ts';
import { SoloRound, minuteMs } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Typist } from '../../test/typist.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const resultOf = ({ person, sessionId }: SoloRound) => person.ask(showResult, { params: { sessionId } });

test('a quiz is judged by the bank, and blank leaves the percentage', async () => {
  const round = await SoloRound.begin(app, 'screening-short');
  const { round: shown } = await round.goTo('quiz');
  const typist = new Typist(round.socket, shown.workDocumentId);
  await typist.sync();
  const quizzes = shown.questions.flatMap(({ id }) => {
    const question = app.get(QuestionBank).question(id);
    return question.type === 'quiz' ? [question] : [];
  });
  const right = quizzes[0]?.options.filter(({ correct }) => correct).map(({ id }) => id) ?? [];
  const wrong = quizzes[1]?.options.filter(({ correct }) => !correct).map(({ id }) => id) ?? [];
  await typist.change(() => {
    const choices = typist.doc.getMap(maps.choices);
    if (quizzes[0]) choices.set(quizzes[0].id, right);
    if (quizzes[1]) choices.set(quizzes[1].id, wrong.slice(0, 1));
  });
  await round.finish();
  const { tally, questions } = await resultOf(round);
  const judged = Math.min(2, quizzes.length);
  expect(tally).toEqual({ right: Math.min(1, quizzes.length), judged, notReached: 5 - judged });
  const first = questions.find(({ solution }) => solution.question.id === quizzes[0]?.id);
  expect(first?.solution.options?.every(({ why }) => why.length > 10) ?? quizzes.length === 0).toBe(true);
  round.socket.close();
});

test('the result waits for the end, tells pauses as they were, and keeps scores that may be changed', async () => {
  const round = await SoloRound.begin(app, 'technical-interview-short');
  const params = { sessionId: round.sessionId };
  expect((await round.person.refused(showResult, { params })).code).toBe('state-refused');
  const { id: questionId } = (await round.goTo('clarify')).round.questions[0] ?? {};
  if (questionId === undefined) throw new Error('no question open');
  await round.do(freezeClock, { ...params, reason: 'pause' });
  await app.clock.advance(4 * minuteMs);
  await round.do(thawClock, { ...params, reason: 'pause' });
  await round.finish();
  const before = await resultOf(round);
  expect(before).toMatchObject({
    endReason: 'early',
    independence: 4,
    selfScores: [],
    freezes: [{ reason: 'pause', lastedMs: 4 * minuteMs }],
  });
  const criterionId = before.questions[0]?.solution.rubric[0]?.id ?? '';
  for (const score of [2, 3] as const) {
    await round.person.ask(setSelfScore, { params, body: { scores: [{ questionId, criterionId, score }] } });
  }
  expect((await resultOf(round)).selfScores).toEqual([{ questionId, criterionId, score: 3 }]);
  const unknown = { scores: [{ questionId, criterionId: 'charm', score: 4 as const }] };
  expect((await round.person.refused(setSelfScore, { params, body: unknown })).code).toBe('input-invalid');
  round.socket.close();
});

test('a starter that nobody touched was not written by anybody', async () => {
  const round = await SoloRound.begin(app, 'technical-interview-full');
  const { round: shown } = await round.goTo('work');
  const [question] = shown.questions;
  const starter = question?.starters?.python;
  if (question === undefined || starter === undefined) throw new Error('no starter');
  const typist = new Typist(round.socket, shown.workDocumentId);
  await typist.sync();
  await typist.type(field.code(question.id, 'python'), starter);
  await round.finish();
  expect((await resultOf(round)).questions[0]).toMatchObject({ outcome: 'not-reached', written: [] });
  await typist.type(field.code(question.id, 'python'), '\n# mine');
  expect((await resultOf(round)).questions[0]?.written).toHaveLength(1);
  round.socket.close();
});

test('an earlier result keeps its solution to itself while a new round asks the same question', async () => {
  const round = await SoloRound.begin(app, 'technical-interview-short');
  const view = await round.goTo('clarify');
  const questionId = view.round.questions[0]?.id;
  if (questionId === undefined) throw new Error('no question open');
  await round.finish();
  expect((await resultOf(round)).questions).not.toEqual([]);
  const params = { sessionId: round.sessionId };
  const plan = 'technical-interview-short';
  const wish = { plan, jobRole: 'backend-engineer', level: 'mid', language: 'python', questionId } as const;
  const { sessionId } = await round.person.ask(startSolo, { body: wish });
  expect((await round.person.refused(showResult, { params })).code).toBe('state-refused');
  expect((await round.person.refused(listPendingJudgements, { params })).code).toBe('state-refused');
  await round.person.ask(deleteSession, { params: { sessionId } });
  expect((await resultOf(round)).questions).not.toEqual([]);
  round.socket.close();
});
