import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { giveOutcomes, listPendingJudgements } from '@greenroom/shared/judgement/judgement.api';
import type { Judgement, PendingJudgement } from '@greenroom/shared/judgement/judgement.schema';
import { fillPath } from '@greenroom/shared/http/route';
import { showResult } from '@greenroom/shared/result/result.api';
import type { CaseOutcome } from '@greenroom/shared/run/run.schema';
import { allCases } from '@greenroom/shared/run/visible-cases';
import { Coder, rightOutcomes, wrongOutcomes } from '../../test/coder.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const plan = 'technical-interview-full';
const pendingOf = async ({ round, params }: Coder) =>
  (await round.person.ask(listPendingJudgements, { params })).pending;
const resultOf = async ({ round, params, question }: Coder) => {
  const result = await round.person.ask(showResult, { params });
  const own = result.questions.find(({ solution }) => solution.question.id === question.id);
  if (own === undefined) throw new Error('a question without a result');
  return { ...own, tally: result.tally, change: result.change };
};

function bodyOf({ questionId, moment, language, sourceDigest }: PendingJudgement, outcomes: CaseOutcome[]) {
  return { questionId, moment, language, sourceDigest, outcomes };
}

async function only(coder: Coder): Promise<PendingJudgement> {
  const [pending, ...others] = await pendingOf(coder);
  if (pending === undefined || others.length > 0) throw new Error('not one text to judge');
  return pending;
}

/** A round that ended with this text in the editor. */
async function ended(text: string, slug?: string): Promise<Coder> {
  const coder = await Coder.begin(app, plan, slug);
  await coder.type(text);
  await coder.round.finish();
  return coder;
}

test('the text at the bell is judged by all tests, and what was typed later apart', async () => {
  const coder = await Coder.begin(app, plan);
  const cases = allCases(coder.question);
  const give = (pending: PendingJudgement | undefined, outcomes: CaseOutcome[]) => {
    if (pending === undefined) throw new Error('nothing to judge');
    return coder.round.person.ask(giveOutcomes, { params: coder.params, body: bodyOf(pending, outcomes) });
  };
  await coder.type('in time');
  await coder.reachBell();
  await coder.type(', late');
  await coder.round.finish();
  const [bell, after] = await pendingOf(coder);
  expect([bell?.moment, bell?.job.source]).toEqual(['bell', 'in time']);
  expect([after?.moment, after?.job.source]).toEqual(['after', 'in time, late']);
  expect(bell?.job.cases.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
  expect(await resultOf(coder)).toMatchObject({
    outcome: 'not-judged',
    pending: ['bell', 'after'],
    tally: null,
  });

  const judgement = await give(bell, rightOutcomes(cases));
  expect(judgement).toMatchObject({ moment: 'bell', report: { status: 'pass' } });
  expect(judgement.report.tests.some(({ hidden }) => hidden)).toBe(true);
  await give(after, wrongOutcomes(cases));
  expect(await resultOf(coder)).toMatchObject({
    outcome: 'right',
    pending: [],
    tally: { right: 1, judged: 1, notReached: 0 },
    judgements: [
      { moment: 'bell', report: { status: 'pass' } },
      { moment: 'after', report: { status: 'fail' } },
    ],
  });

  await coder.type(', later');
  expect(await only(coder)).toMatchObject({ moment: 'after', job: { source: 'in time, late, later' } });
  expect(await resultOf(coder)).toMatchObject({ outcome: 'right', pending: ['after'] });
  coder.close();
});

test('a judgement shows what each test was given, expected and got', async () => {
  const coder = await ended('my code', 'permission-policy');
  const cases = allCases(coder.question);
  const half = [...rightOutcomes(cases.slice(0, 2)), ...wrongOutcomes(cases.slice(2))];
  await coder.round.person.ask(giveOutcomes, {
    params: coder.params,
    body: bodyOf(await only(coder), half),
  });
  const { outcome, judgements, change } = await resultOf(coder);
  expect(outcome).toBe('partly');
  const { tests } = judgements[0]?.report ?? { tests: [] };
  const hidden = cases[3];
  if (hidden?.expectation.kind !== 'value') throw new Error('another kind of case was wanted');
  const message = expect.stringMatching(/expected .*, got "nonsense"/) as unknown;
  expect(tests[3]).toMatchObject({
    ...{ name: hidden.name, input: hidden.input, expected: hidden.expectation.value },
    ...{ actual: 'nonsense', hidden: true, message },
  });
  expect(change.rule).toBe('never-run');
  coder.close();
});

test('nothing is told or taken before the round has ended, nor to anybody else', async () => {
  const coder = await Coder.begin(app, plan);
  await coder.type('my code');
  const { person } = coder.round;
  const { params } = coder;
  expect((await person.refused(listPendingJudgements, { params })).code).toBe('state-refused');
  await coder.round.finish();
  const body = bodyOf(await only(coder), rightOutcomes(allCases(coder.question)));
  const stranger = (await Coder.begin(app, plan)).round.person;
  expect((await stranger.refused(listPendingJudgements, { params })).code).toBe('not-found');
  expect((await stranger.refused(giveOutcomes, { params, body })).code).toBe('not-found');
  expect((await resultOf(coder)).pending).toEqual(['bell']);
  coder.close();
});

test('outcomes of another text, another language or another moment are refused', async () => {
  const coder = await ended('my code');
  const { person } = coder.round;
  const right = bodyOf(await only(coder), rightOutcomes(allCases(coder.question)));
  const refused = async (body: Partial<typeof right>) =>
    (await person.refused(giveOutcomes, { params: coder.params, body: { ...right, ...body } })).code;
  expect(await refused({ sourceDigest: 'a'.repeat(64) })).toBe('conflict');
  expect(await refused({ language: 'ruby' })).toBe('conflict');
  expect(await refused({ moment: 'after' })).toBe('not-found');
  expect(await refused({ questionId: coder.params.sessionId as never })).toBe('not-found');
  expect(await refused({ sourceDigest: 'short' })).toBe('input-invalid');
  expect((await resultOf(coder)).judgements).toEqual([]);
  coder.close();
});

test('a text is judged once: a second handing in changes nothing, from however many pages', async () => {
  const coder = await ended('my code');
  const { person } = coder.round;
  const pending = await only(coder);
  const cases = allCases(coder.question);
  const give = (outcomes: CaseOutcome[]) =>
    person.ask(giveOutcomes, { params: coder.params, body: bodyOf(pending, outcomes) });
  const [first, second] = await Promise.all([give(wrongOutcomes(cases)), give(wrongOutcomes(cases))]);
  const third = await give(rightOutcomes(cases));
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect(await resultOf(coder)).toMatchObject({ outcome: 'wrong', judgements: [first] });
  coder.close();
});

test('a claim to have passed, a missing outcome and one of no test earn nothing', async () => {
  const coder = await ended('my code');
  const [first, ...others] = allCases(coder.question);
  if (first === undefined) throw new Error('no tests');
  const claims = wrongOutcomes(others.slice(1)).map((outcome) => ({ ...outcome, status: 'pass' }));
  const made = { ...wrongOutcomes([first])[0], id: 'made-up' } as CaseOutcome;
  const outcomes = [...rightOutcomes([first]), ...claims, made];
  const { report } = await coder.round.person.ask(giveOutcomes, {
    params: coder.params,
    body: bodyOf(await only(coder), outcomes),
  });
  const passed = report.tests.filter(({ status }) => status === 'pass');
  expect(passed.map(({ id }) => id)).toEqual([first.id]);
  expect(report.tests.find(({ id }) => id === others[0]?.id)).toMatchObject({ status: 'error' });
  expect(report.tests).toHaveLength(others.length + 1);
  coder.close();
});

test('a run that did not take place judges nothing, and what is too large is refused', async () => {
  const coder = await ended('my code');
  const { person } = coder.round;
  const pending = await only(coder);
  const cases = allCases(coder.question);
  const refused = async (outcomes: CaseOutcome[]) =>
    (await person.refused(giveOutcomes, { params: coder.params, body: bodyOf(pending, outcomes) })).code;
  const fault = { kind: 'unavailable', message: 'No runtime.' } as const;
  expect(await refused(cases.map(({ id }) => ({ id, fault, stdout: '', stderr: '', ms: 0 })))).toBe(
    'input-invalid',
  );
  expect(await refused([])).toBe('input-invalid');
  const [one] = wrongOutcomes(cases);
  if (one === undefined) throw new Error('no tests');
  expect(await refused(Array.from({ length: 101 }, () => one))).toBe('input-invalid');
  expect(await refused([{ ...one, stdout: 'x'.repeat(70_000) }])).toBe('input-invalid');
  expect(await refused([{ ...one, output: 'x'.repeat(9_000_000) }])).toBe('too-large');
  // Written by hand: what is nested this deep, no client can put together.
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const body = JSON.stringify(bodyOf(pending, [{ ...one, output: 'HERE' }])).replace('"HERE"', deep);
  const response = await fetch(app.url + fillPath(giveOutcomes.path, coder.params), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: person.cookie },
    body,
  });
  expect(response.status).toBe(201);
  const { report } = (await response.json()) as Judgement;
  expect(report.status).toBe('fail');
  coder.close();
});

test('a starter that nobody touched is not reached, and nothing waits to be judged', async () => {
  const coder = await Coder.begin(app, plan);
  await coder.typeStarter();
  await coder.round.finish();
  expect(await pendingOf(coder)).toEqual([]);
  expect(await resultOf(coder)).toMatchObject({ outcome: 'not-reached', pending: [] });
  await coder.type('\n# mine, late');
  expect(await only(coder)).toMatchObject({ moment: 'after' });
  expect(await resultOf(coder)).toMatchObject({ outcome: 'not-reached', pending: ['after'] });
  coder.close();
});

test('the text is that of the language chosen at the time; one without a runtime is not judged', async () => {
  const coder = await Coder.begin(app, plan);
  await coder.type('in python');
  await coder.type('in ruby', 'ruby');
  await coder.choose('ruby');
  await coder.reachBell();
  await coder.choose('java');
  await coder.type('in java', 'java');
  await coder.round.finish();
  expect(await only(coder)).toMatchObject({
    ...{ moment: 'bell', language: 'ruby', runtime: 'ruby' },
    job: { source: 'in ruby' },
  });
  coder.close();
});
