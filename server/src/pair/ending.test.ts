import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  answerExtension,
  decideAbsence,
  declineRoundTwo,
  finishReading,
  lockScorecard,
  proposeEnd,
  proposeExtension,
  rateSelf,
} from '@greenroom/shared/pair/pair.events';
import { listSessions } from '@greenroom/shared/session/session.api';
import { roundLeftMs } from '@greenroom/shared/session/clock';
import { finishRound } from '@greenroom/shared/session/session.events';
import { PairRoom, type Side } from '../../test/pair.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';

const minuteMs = 60_000;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const words = { wentWell: 'a word that is sealed', change: '' };

/** Rates and locks for the round in hand. */
async function lock(side: Side): Promise<void> {
  const { sessionId } = side;
  const { role, round, pair } = await side.view();
  const roundId = round.id;
  await side.do(rateSelf, { sessionId, roundId, rating: { score: 3, note: '' } });
  const scores = (pair?.desk?.questions ?? [])
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ questionId, rubric }) =>
      rubric.map(({ id: criterionId }) => ({ questionId, criterionId, score: 3 as const })),
    );
  const card =
    role === 'interviewer'
      ? ({ about: 'candidate', scores, recommendation: 'yes', ...words } as const)
      : ({
          about: 'interviewer',
          scores: { clarity: 3, pacing: 3, listening: 3, help: 3 },
          ...words,
        } as const);
  await side.do(lockScorecard, { sessionId, roundId, card });
}

/** The other one leaves on purpose, and long enough ago. */
async function goes(gone: Side, stayed: Side): Promise<void> {
  await gone.leave();
  await until(async () => !(await stayed.pair()).partner.isHere);
  await app.clock.advance(10_000);
}

const openOf = async ({ person }: Side) =>
  (await person.ask(listSessions, { query: { status: 'open' } })).sessions.length;

test('more time needs the word of both: one’s own proposal is only taken back', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  const left = async () => roundLeftMs((await candidate.view()).round.clock, app.clock.now());
  const before = await left();
  await candidate.do(proposeExtension, { sessionId, minutes: 5 });
  expect((await interviewer.pair()).extension).toEqual({ minutes: 5, isMine: false });
  expect(await candidate.refused(answerExtension, { sessionId, isAgreed: true })).toBe('not-allowed');
  expect(await interviewer.refused(proposeExtension, { sessionId, minutes: 10 })).toBe('state-refused');
  expect(await left()).toBe(before);
  await interviewer.do(answerExtension, { sessionId, isAgreed: false });
  expect(await left()).toBe(before);
  await interviewer.do(proposeExtension, { sessionId, minutes: 10 });
  await candidate.do(answerExtension, { sessionId, isAgreed: true });
  expect(await left()).toBe(before + 10 * minuteMs);
  expect((await candidate.pair()).extension).toBeNull();
  expect(await candidate.refused(answerExtension, { sessionId, isAgreed: true })).toBe('state-refused');
  room.close();
});

test('an early end needs the word of both, and one’s own twice is one word', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  for (let count = 0; count < 2; count += 1) await interviewer.do(proposeEnd, { sessionId, isWanted: true });
  expect((await candidate.view()).round.status).toBe('running');
  await interviewer.do(proposeEnd, { sessionId, isWanted: false });
  await candidate.do(proposeEnd, { sessionId, isWanted: true });
  expect((await candidate.view()).round.status).toBe('running');
  expect(await interviewer.refused(finishRound, { sessionId })).toBe('state-refused');
  await interviewer.do(proposeEnd, { sessionId, isWanted: true });
  expect((await candidate.pair()).stage).toBe('scoring');
  room.close();
});

test('round two declined: nothing begins, and what is sealed opens with the last card of round one', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  expect(await candidate.refused(declineRoundTwo, { sessionId })).toBe('state-refused');
  await room.finish();
  await lock(interviewer);
  expect(await openOf(candidate)).toBe(1);
  await candidate.do(declineRoundTwo, { sessionId });
  expect(await candidate.refused(declineRoundTwo, { sessionId })).toBe('state-refused');
  expect(await interviewer.pair()).toMatchObject({ stage: 'sealed', revealed: null });
  expect(await openOf(candidate)).toBe(0);
  await lock(candidate);
  const { revealed } = await interviewer.pair();
  expect(revealed).toMatchObject({ cause: 'declined' });
  expect(revealed?.cards).toHaveLength(2);
  expect(await candidate.refused(finishReading, { sessionId })).toBe('state-refused');
  room.close();
});

test('declined in the break it opens at once', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  await room.finish();
  for (const side of room.sides) await lock(side);
  expect((await candidate.pair()).stage).toBe('break');
  await interviewer.do(declineRoundTwo, { sessionId });
  expect(await candidate.pair()).toMatchObject({ stage: 'revealed', revealed: { cause: 'declined' } });
  room.close();
});

test('whoever stayed ends the round at no cost to themselves, and the one who returns scores it with them', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  await goes(interviewer, candidate);
  await candidate.do(decideAbsence, { sessionId, choice: 'end' });
  expect((await candidate.view()).round.status).toBe('ended');
  expect((await interviewer.view()).role).toBe('interviewer');
  for (const side of [interviewer, candidate]) await lock(side);
  expect((await interviewer.pair()).stage).toBe('break');
  room.close();
});

test('one may end it while scoring, though the other one has locked: their card stays sealed, one’s own can be filled', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  await room.finish();
  await lock(interviewer);
  await goes(interviewer, candidate);
  await candidate.do(decideAbsence, { sessionId, choice: 'end' });
  expect(await candidate.pair()).toMatchObject({ stage: 'scoring', revealed: null });
  expect(JSON.stringify(await candidate.view())).not.toContain(words.wentWell);
  expect(await openOf(candidate)).toBe(0);
  await app.clock.advance(47 * 60 * minuteMs);
  await lock(candidate);
  expect(await candidate.pair()).toMatchObject({ stage: 'revealed', revealed: { cause: 'declined' } });
  expect(JSON.stringify(await candidate.view())).toContain(words.wentWell);
  room.close();
});

test('ended in the break, there is no second round to score', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  await room.finish();
  for (const side of room.sides) await lock(side);
  await goes(interviewer, candidate);
  await candidate.do(decideAbsence, { sessionId, choice: 'end' });
  const { revealed } = await candidate.pair();
  expect([revealed?.cause, revealed?.cards.length, await openOf(candidate)]).toEqual(['ended', 2, 0]);
  room.close();
});
