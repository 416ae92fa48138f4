import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { field } from '@greenroom/shared/document/field';
import { roundLeftMs, stepLeftMs } from '@greenroom/shared/session/clock';
import { listSessions, startSolo } from '@greenroom/shared/session/session.api';
import {
  beginRound,
  finishRound,
  freezeClock,
  joinRoom,
  swapQuestion,
  thawClock,
} from '@greenroom/shared/session/session.events';
import { showResult } from '@greenroom/shared/result/result.api';
import { QuestionBank } from '../question/question-bank.ts';
import { guest } from '../../test/people.ts';
import { SoloRound, minuteMs } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Typist } from '../../test/typist.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const left = (view: Awaited<ReturnType<SoloRound['view']>>) => roundLeftMs(view.round.clock, app.clock.now());

test('a round shows no question before its step, and each prompt from its step on', async () => {
  const round = await SoloRound.begin(app, 'technical-interview-full');
  const first = await round.view();
  expect(first.round).toMatchObject({ status: 'running', questions: [] });
  const clarify = await round.goTo('clarify');
  expect(clarify.round.questions).toHaveLength(1);
  expect(clarify.round.questions[0]).not.toHaveProperty('solutions');
  round.socket.close();
});

test('the clock starts with Begin and not before', async () => {
  const round = await SoloRound.prepare(app, 'behavioral-short');
  const ready = await round.view();
  await app.clock.advance(10 * minuteMs);
  expect(left(ready)).toBe(ready.round.plan.minutes * minuteMs);
  await round.do(beginRound, { sessionId: round.sessionId });
  await app.clock.advance(minuteMs);
  expect(left(await round.view())).toBe((ready.round.plan.minutes - 1) * minuteMs);
  expect(await round.refused(beginRound, { sessionId: round.sessionId })).toBe('state-refused');
  round.socket.close();
});

test('time saved goes to the absorbing step, and the end of the round stays', async () => {
  const round = await SoloRound.begin(app, 'technical-interview-full');
  const before = await round.view();
  await app.clock.advance(minuteMs);
  const after = await round.next(before);
  const { absorber, budgets } = after.round.clock;
  expect(budgets[absorber]).toBe(
    (before.round.clock.budgets[absorber] ?? 0) + (before.round.clock.budgets[0] ?? 0) - minuteMs,
  );
  expect(left(after)).toBe((before.round.plan.minutes - 1) * minuteMs);
  round.socket.close();
});

test('a step at zero closes nothing, a quiz step moves on by itself', async () => {
  const round = await SoloRound.begin(app, 'screening-full');
  await app.clock.advance(3 * minuteMs);
  const over = await round.view();
  expect(over.round.clock.stepIndex).toBe(0);
  expect(stepLeftMs(over.round.clock, app.clock.now())).toBe(-minuteMs);
  const quiz = await round.goTo('quiz');
  expect(quiz.round.questions.filter(({ type }) => type === 'quiz' || type === 'short-answer')).toHaveLength(
    10,
  );
  await app.clock.advance(stepLeftMs(quiz.round.clock, app.clock.now()));
  expect((await round.view()).round.clock.stepIndex).toBe(quiz.round.clock.stepIndex + 1);
  round.socket.close();
});

test('at the bell the work is fixed, typing goes on, and the result keeps both apart', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const { round: shown } = await round.goTo('talk');
  const typist = new Typist(round.socket, shown.workDocumentId);
  await typist.sync();
  const questionId = shown.questions[0]?.id;
  if (questionId === undefined) throw new Error('no question open');
  await typist.type(field.answer(questionId, 'main'), 'In time.');
  await app.clock.advance(roundLeftMs(shown.clock, app.clock.now()));
  expect((await round.view()).round.status).toBe('belled');
  await typist.type(field.answer(questionId, 'main'), ' Late.');
  await round.finish();
  const result = await round.person.ask(showResult, { params: { sessionId: round.sessionId } });
  expect(result.questions[0]?.written).toEqual([
    {
      key: field.answer(questionId, 'main'),
      label: 'Your answer',
      atBell: 'In time.',
      afterBell: 'In time. Late.',
    },
  ]);
  expect(result.endReason).toBe('finished');
  round.socket.close();
});

test('a pause stops the clock, covers what may be asked, and is listed', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const { sessionId } = round;
  await round.do(freezeClock, { sessionId, reason: 'pause' });
  await app.clock.advance(20 * minuteMs);
  const paused = await round.view();
  expect(left(paused)).toBe(paused.round.plan.minutes * minuteMs);
  await expect(round.next(paused)).rejects.toThrow('state-refused');
  await round.do(thawClock, { sessionId, reason: 'pause' });
  expect((await round.view()).round.freezes).toMatchObject([{ reason: 'pause', lastedMs: 20 * minuteMs }]);
  round.socket.close();
});

test('a double Next ends one step', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const view = await round.view();
  await Promise.all([round.next(view), round.next(view)]);
  expect((await round.view()).round.clock.stepIndex).toBe(1);
  round.socket.close();
});

test('another question once, before Begin only', async () => {
  const round = await SoloRound.prepare(app, 'technical-interview-full');
  const { sessionId } = round;
  expect((await round.view()).round.canSwap).toBe(true);
  await round.do(swapQuestion, { sessionId });
  expect((await round.view()).round.canSwap).toBe(false);
  expect(await round.refused(swapQuestion, { sessionId })).toBe('nothing-left');
  await round.do(beginRound, { sessionId });
  expect(await round.refused(swapQuestion, { sessionId })).toBe('state-refused');
  round.socket.close();
});

test('a stranger finds nothing: neither room nor result nor history', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const stranger = await guest(app);
  const socket = await stranger.socket();
  for (const command of [joinRoom, beginRound, finishRound]) {
    expect(await socket.ask(command, { sessionId: round.sessionId })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  }
  expect((await stranger.refused(showResult, { params: { sessionId: round.sessionId } })).code).toBe(
    'not-found',
  );
  expect((await stranger.ask(listSessions, { query: {} })).sessions).toEqual([]);
  expect((await round.person.ask(listSessions, { query: {} })).sessions).toHaveLength(1);
  for (const open of [socket, round.socket]) open.close();
});

test('a question seen within 90 days is not drawn again while others are left', async () => {
  const round = await SoloRound.begin(app, 'technical-interview-full');
  const first = (await round.goTo('clarify')).round.questions[0]?.id;
  await round.finish();
  for (let time = 0; time < 3; time += 1) {
    const { sessionId } = await round.person.ask(startSolo, {
      body: {
        plan: 'technical-interview-full',
        jobRole: 'backend-engineer',
        level: 'mid',
        language: 'python',
      },
    });
    await round.do(joinRoom, { sessionId });
    await round.do(beginRound, { sessionId });
    const { view } = await round.do(joinRoom, { sessionId });
    expect(view.round.questions.map(({ id }) => id)).not.toContain(first);
    await round.do(finishRound, { sessionId });
  }
  round.socket.close();
});

test('a question that no step of the plan asks is refused, and one that it asks is drawn', async () => {
  const asked = app
    .get(QuestionBank)
    .questions.filter(({ phase, type }) => phase === 'technical-interview' && type === 'coding');
  const wanted = asked.find(({ time }) => time.max >= 25)?.id;
  const round = await SoloRound.prepare(app, 'technical-interview-full', { questionId: wanted });
  await round.view();
  await round.do(beginRound, { sessionId: round.sessionId });
  expect((await round.goTo('clarify')).round.questions[0]?.id).toBe(wanted);
  const body = {
    plan: 'behavioral-short',
    jobRole: 'backend-engineer',
    level: 'mid',
    language: 'python',
    questionId: wanted,
  } as const;
  expect((await round.person.refused(startSolo, { body })).code).toBe('not-found');
  round.socket.close();
});
