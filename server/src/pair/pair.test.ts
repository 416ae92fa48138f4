import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  chooseQuestion,
  decideAbsence,
  finishReading,
  giveConsent,
  giveMaterial,
  lockScorecard,
  proposeEnd,
  rateSelf,
} from '@greenroom/shared/pair/pair.events';
import { roundLeftMs } from '@greenroom/shared/session/clock';
import { advanceRound, beginRound, finishRound, revealHint } from '@greenroom/shared/session/session.events';
import { sessionChanged } from '@greenroom/shared/session/session.events';
import { PairRoom } from '../../test/pair.ts';
import { account } from '../../test/people.ts';
import { cardFor, score } from '../../test/scoring.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('a whole meeting: reading, a round led by one, scores, roles swapped, everything revealed together', async () => {
  const room = await PairRoom.prepare(app);
  const { sessionId, candidate, interviewer } = room;
  expect((await candidate.pair()).stage).toBe('gathering');
  await room.gather();
  expect((await candidate.pair()).roles).toEqual(['candidate', 'interviewer']);
  const desk = (await interviewer.pair()).desk;
  expect(desk?.offers).toHaveLength(3);
  const wanted = desk?.offers.find(({ isChosen }) => !isChosen)?.card.id;
  if (desk === null || desk === undefined || wanted === undefined) throw new Error('nothing to choose');
  await interviewer.do(chooseQuestion, { sessionId, roundId: desk.roundId, questionId: wanted });
  await room.ready();
  const begun = await interviewer.view();
  expect(begun.round.status).toBe('running');
  expect(begun.pair?.desk?.questions[0]?.questionId).toBe(wanted);
  expect(await candidate.refused(advanceRound, { sessionId, stepId: begun.round.steps[0]?.id ?? '' })).toBe(
    'not-allowed',
  );
  await interviewer.do(advanceRound, { sessionId, stepId: begun.round.steps[0]?.id ?? '' });
  await interviewer.do(giveMaterial, {
    sessionId,
    questionId: wanted,
    kind: 'hint',
    index: 1,
    manner: 'shown',
  });
  const seen = await candidate.view();
  expect(seen.pair?.desk).toBeNull();
  expect(seen.round.reveals[wanted]?.hints).toHaveLength(1);
  await room.finish();
  await score(room);
  expect((await candidate.pair()).stage).toBe('break');
  expect((await candidate.view()).role).toBe('interviewer');
  expect((await candidate.pair()).revealed).toBeNull();
  await room.ready();
  await room.finish();
  await score(room);
  const { revealed, again } = await candidate.pair();
  expect(revealed?.cards).toHaveLength(4);
  const scored = revealed?.cards.flatMap(({ card }) => (card.about === 'candidate' ? card.scores : []));
  expect(scored?.length).toBeGreaterThan(1);
  for (const { questionId, criterionId } of scored ?? []) {
    const criteria = revealed?.rubrics.find((rubric) => rubric.questionId === questionId)?.criteria;
    expect(criteria?.find(({ id }) => id === criterionId)?.anchors[3]).toMatch(/\w/);
  }
  expect(again).toEqual({ mine: false, theirs: false, sessionId: null });
  room.close();
});

test('a partner’s rating is never told, and a card not before it may be', async () => {
  const room = await PairRoom.begin(app, { ways: 'one' });
  await room.finish();
  const { sessionId, candidate, interviewer } = room;
  const roundId = (await candidate.view()).round.id;
  const card = { ...(await cardFor(interviewer, roundId)), wentWell: 'a sealed word' };
  await interviewer.do(rateSelf, { sessionId, roundId, rating: { score: 1, note: 'a private word' } });
  await interviewer.do(lockScorecard, { sessionId, roundId, card });
  const sealed = JSON.stringify(await candidate.view());
  expect(sealed).not.toMatch(/a sealed word|a private word/);
  await candidate.do(rateSelf, { sessionId, roundId, rating: { score: 4, note: '' } });
  await candidate.do(lockScorecard, { sessionId, roundId, card: await cardFor(candidate, roundId) });
  const open = JSON.stringify(await candidate.view());
  expect(open).toMatch(/a sealed word/);
  expect(open).not.toMatch(/a private word/);
  room.close();
});

test('sealed cards open after 48 hours, though nobody is there', async () => {
  const room = await PairRoom.begin(app, { ways: 'one' });
  await room.finish();
  const { sessionId, candidate, interviewer } = room;
  const roundId = (await candidate.view()).round.id;
  await interviewer.do(rateSelf, { sessionId, roundId, rating: { score: 1, note: '' } });
  await interviewer.do(lockScorecard, { sessionId, roundId, card: await cardFor(interviewer, roundId) });
  expect((await interviewer.pair()).stage).toBe('sealed');
  await app.clock.advance(48 * 60 * 60_000);
  expect((await candidate.pair()).revealed).toMatchObject({ cause: 'expired', cards: [{ isOwn: false }] });
  room.close();
});

test('a partner who drops stops the clock; whoever returns finds role and time as they were', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  const left = async () => {
    const { view, serverNow } = { view: await candidate.view(), serverNow: app.clock.now() };
    return roundLeftMs(view.round.clock, serverNow);
  };
  await app.clock.advance(60_000);
  const before = await left();
  const gone = candidate.socket.next(sessionChanged);
  interviewer.socket.close();
  expect((await gone).view.pair?.partner).toMatchObject({ isHere: false, cause: 'dropped' });
  expect(await candidate.refused(decideAbsence, { sessionId, choice: 'wait' })).toBe('state-refused');
  await app.clock.advance(52_000);
  expect(await left()).toBe(before);
  await interviewer.reconnect();
  expect((await interviewer.view()).role).toBe('interviewer');
  expect((await candidate.pair()).partner.isHere).toBe(true);
  expect(await left()).toBe(before);
  room.close();
});

test('the one who stayed may go on with the server as interviewer, or end at no cost', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  const gone = candidate.socket.next(sessionChanged);
  await interviewer.leave();
  await gone;
  await app.clock.advance(10_000);
  expect(await candidate.refused(finishRound, { sessionId })).toBe('not-allowed');
  await candidate.do(decideAbsence, { sessionId, choice: 'alone' });
  const { round } = await candidate.view();
  await candidate.do(advanceRound, { sessionId, stepId: round.steps[0]?.id ?? '' });
  await candidate.do(finishRound, { sessionId });
  expect((await candidate.view()).round.status).toBe('ended');
  room.close();
});

test('a round ends early only when both want it', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  expect(await interviewer.refused(finishRound, { sessionId })).toBe('state-refused');
  await candidate.do(proposeEnd, { sessionId, isWanted: true });
  expect((await interviewer.pair()).endProposed).toBe('theirs');
  await interviewer.do(proposeEnd, { sessionId, isWanted: true });
  expect((await candidate.pair()).stage).toBe('scoring');
  room.close();
});

test('a stranger finds nothing, and neither of two does what is the other one’s', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  const stranger = await (await account(app)).socket();
  const questionId = (await interviewer.pair()).desk?.questions[0]?.questionId;
  if (questionId === undefined) throw new Error('no question');
  const given = { sessionId, questionId, kind: 'hint', index: 1, manner: 'shown' } as const;
  for (const [command, payload] of [
    [giveMaterial, given],
    [finishReading, { sessionId }],
    [giveConsent, { sessionId, to: 'names', isGiven: true }],
  ] as const) {
    const ack = await stranger.ask(command, payload as never);
    expect(ack).toMatchObject({ ok: false, error: { code: 'not-found' } });
  }
  expect(await candidate.refused(giveMaterial, given)).toBe('not-allowed');
  expect(await candidate.refused(revealHint, { sessionId, questionId })).toBe('not-allowed');
  expect(await candidate.refused(beginRound, { sessionId })).toBe('not-allowed');
  stranger.close();
  room.close();
});

test('names are told once both agreed, and not again after one took it back', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  const pseudonym = (await candidate.pair()).partner.displayName;
  await candidate.do(giveConsent, { sessionId, to: 'names', isGiven: true });
  expect((await candidate.pair()).partner.displayName).toBe(pseudonym);
  await interviewer.do(giveConsent, { sessionId, to: 'names', isGiven: true });
  expect((await candidate.pair()).partner.displayName).toBe(interviewer.person.me.displayName);
  await interviewer.do(giveConsent, { sessionId, to: 'names', isGiven: false });
  expect((await candidate.pair()).partner.displayName).toBe(pseudonym);
  room.close();
});
