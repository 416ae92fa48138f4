import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { showSolution } from '@greenroom/shared/question/question.api';
import { isInterviewQuestion } from '@greenroom/shared/session/round-content';
import {
  askClarification,
  openQuestion,
  revealDeepDive,
  revealFollowUp,
  revealHint,
  revealProbe,
} from '@greenroom/shared/session/session.events';
import { showResult } from '@greenroom/shared/result/result.api';
import { QuestionBank } from '../question/question-bank.ts';
import { SoloRound, minuteMs } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** The one question of a round at this activity, as the interviewer knows it. */
async function at(plan: string, activity: string) {
  const round = await SoloRound.begin(app, plan);
  const view = await round.goTo(activity);
  const questionId = view.round.questions.at(-1)?.id;
  if (questionId === undefined) throw new Error('no question open');
  const question = app.get(QuestionBank).question(questionId);
  if (!isInterviewQuestion(question)) throw new Error('no interview question');
  return { round, view, question, about: { sessionId: round.sessionId, questionId } };
}

test('a question in the bank’s own words, or in others of its words, gets its answer', async () => {
  const { round, question, about } = await at('technical-interview-full', 'clarify');
  const [known] = question.clarifications;
  if (known === undefined) throw new Error('no clarification');
  expect(await round.do(askClarification, { ...about, text: known.q })).toEqual({
    question: known.q,
    answer: known.a,
  });
  for (const text of known.match)
    expect((await round.do(askClarification, { ...about, text })).answer).not.toBeNull();
  const asked = (await round.view()).round.reveals[question.id]?.clarifications ?? [];
  expect(asked[0]).toEqual({ asked: known.q, question: known.q, answer: known.a });
  round.socket.close();
});

test('what no clarification answers is told so, and is kept', async () => {
  const { round, about } = await at('technical-interview-full', 'clarify');
  const answer = await round.do(askClarification, { ...about, text: 'What colour is the moon tonight?' });
  expect(answer).toEqual({ question: null, answer: null });
  round.socket.close();
});

test('what must be known is volunteered when the clarify step ends', async () => {
  const { round, view, question } = await at('technical-interview-full', 'clarify');
  expect(view.round.reveals[question.id]?.clarifications).toEqual([]);
  const after = await round.next(view);
  const said = after.round.reveals[question.id]?.clarifications.map(({ answer }) => answer);
  expect(said).toEqual(question.clarifications.filter(({ volunteer }) => volunteer).map(({ a }) => a));
  round.socket.close();
});

test('a hint is given from its minute on, one at a time, and counts', async () => {
  const { round, view, question, about } = await at('technical-interview-full', 'approach');
  const [first, second] = question.hints;
  if (first === undefined || second === undefined) throw new Error('no hints');
  expect(view.round.reveals[question.id]?.nextHint).toMatchObject({ level: 1 });
  await app.clock.advance(first.after_min * minuteMs - 1);
  expect(await round.refused(revealHint, about)).toBe('too-early');
  await app.clock.advance(1);
  await round.do(revealHint, about);
  expect((await round.view()).round.reveals[question.id]?.hints).toEqual([{ level: 1, text: first.text }]);
  expect(await round.refused(revealHint, about)).toBe('too-early');
  await round.finish();
  const result = await round.person.ask(showResult, { params: { sessionId: round.sessionId } });
  expect(result).toMatchObject({ independence: 3, endReason: 'early' });
  round.socket.close();
});

test('one follow-up after testing: the helping one while no run of the code has passed', async () => {
  const { round, view, question, about } = await at('technical-interview-full', 'test');
  expect(view.round.reveals[question.id]?.followUps).toEqual([]);
  const after = await round.next(view);
  const weak = question.followups.find(({ when }) => when === 'weak');
  expect(after.round.reveals[question.id]?.followUps).toEqual([weak?.ask]);
  expect(await round.refused(revealFollowUp, about)).toBe('nothing-left');
  round.socket.close();
});

test('where nothing runs, the demanding follow-up is for who needed no hint', async () => {
  const { round, question } = await at('system-design-full', 'deep-dive');
  const { round: wrap } = await round.goTo('wrap');
  const strong = question.followups.find(({ when }) => when === 'strong');
  expect(wrap.reveals[question.id]?.followUps).toEqual([strong?.ask]);
  round.socket.close();
});

test('the follow-up is not to be had before the work is tested', async () => {
  const { round, view, about } = await at('technical-interview-full', 'work');
  expect(await round.refused(revealFollowUp, about)).toBe('state-refused');
  await round.next(view);
  await round.do(revealFollowUp, about);
  round.socket.close();
});

test('what a designer did not ask for is volunteered when the requirements are over', async () => {
  const { round, view, question } = await at('system-design-full', 'requirements');
  const kept = question.clarifications.filter(({ volunteer }) => volunteer).map(({ a }) => a);
  expect(kept.length).toBeGreaterThan(0);
  expect(view.round.reveals[question.id]?.clarifications).toEqual([]);
  const after = await round.next(view);
  expect(after.round.reveals[question.id]?.clarifications.map(({ answer }) => answer)).toEqual(kept);
  round.socket.close();
});

test('two probes, the unmarked parts of the story first', async () => {
  const { round, about, question } = await at('behavioral-short', 'talk');
  await round.do(revealProbe, { ...about, marked: ['S', 'T', 'A'] });
  expect((await round.view()).round.reveals[question.id]?.probes).toMatchObject([{ part: 'R' }]);
  await round.do(revealProbe, { ...about, marked: [] });
  expect(await round.refused(revealProbe, { ...about, marked: [] })).toBe('nothing-left');
  expect((await round.view()).round.reveals[question.id]).toMatchObject({ hasMoreProbes: false });
  round.socket.close();
});

test('spoken questions open one after the other', async () => {
  const { round, view } = await at('behavioral-full', 'talk');
  expect(view.round.questions).toHaveLength(1);
  const { sessionId } = round;
  for (let count = 2; count <= 4; count += 1) {
    await round.do(openQuestion, { sessionId });
    expect((await round.view()).round.questions).toHaveLength(count);
  }
  expect(await round.refused(openQuestion, { sessionId })).toBe('nothing-left');
  round.socket.close();
});

test('a design part shows its checks only when it is over, and two deep dives have their step', async () => {
  const { round, view, question, about } = await at('system-design-full', 'requirements');
  if (question.type !== 'design') throw new Error('no design');
  expect(view.round.reveals[question.id]?.checks).toEqual([]);
  const after = await round.next(view);
  expect(after.round.reveals[question.id]?.checks).toEqual([
    { part: 'requirements', lines: question.checks.requirements },
  ]);
  expect(await round.refused(revealDeepDive, about)).toBe('state-refused');
  const dive = await round.goTo('deep-dive');
  expect(dive.round.reveals[question.id]?.deepDives).toHaveLength(1);
  await round.do(revealDeepDive, about);
  expect(await round.refused(revealDeepDive, about)).toBe('nothing-left');
  round.socket.close();
});

test('a question that does not stand open is not there to ask about', async () => {
  const { round, about } = await at('technical-interview-full', 'clarify');
  const other = app
    .get(QuestionBank)
    .questions.find(({ id, type }) => id !== about.questionId && type === 'coding');
  if (other === undefined) throw new Error('one coding question is not enough');
  expect(await round.refused(revealHint, { ...about, questionId: other.id })).toBe('not-found');
  round.socket.close();
});

test('the solution waits until the round is over, and is there then', async () => {
  const { round, question } = await at('technical-interview-full', 'clarify');
  const params = { questionId: question.id };
  expect((await round.person.refused(showSolution, { params })).code).toBe('state-refused');
  await round.finish();
  expect((await round.person.ask(showSolution, { params })).answer).toEqual(question.answer);
  round.socket.close();
});
