import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { blockPartner } from '@greenroom/shared/block/block.api';
import type { SessionId } from '@greenroom/shared/lib/id';
import { declineRoundTwo, lockScorecard, rateSelf, wantAgain } from '@greenroom/shared/pair/pair.events';
import { joinRoom } from '@greenroom/shared/session/session.events';
import { PairRoom, type Side } from '../../test/pair.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A meeting of one round, up to the revealed scorecards; answers the questions that were on the table. */
async function held(ways: 'one' | 'both'): Promise<{ room: PairRoom; asked: string[] }> {
  const room = await PairRoom.begin(app, { ways });
  const { sessionId } = room;
  await room.finish();
  if (ways === 'both') await room.candidate.do(declineRoundTwo, { sessionId });
  const roundId = (await room.candidate.view()).round.id;
  const questions = (await room.interviewer.pair()).desk?.questions ?? [];
  const scores = questions
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ questionId, rubric }) =>
      rubric.map(({ id: criterionId }) => ({ questionId, criterionId, score: 3 as const })),
    );
  const words = { wentWell: '', change: '' };
  const helped = { clarity: 3, pacing: 3, listening: 3, help: 3 } as const;
  const cards = [
    [room.candidate, { about: 'interviewer', scores: helped, ...words }],
    [room.interviewer, { about: 'candidate', scores, recommendation: 'yes', ...words }],
  ] as const;
  for (const [side, card] of cards) {
    await side.do(rateSelf, { sessionId, roundId, rating: { score: 3, note: '' } });
    await side.do(lockScorecard, { sessionId, roundId, card: card as never });
  }
  return { room, asked: questions.map(({ questionId }) => questionId) };
}

const nextOf = (side: Side): Promise<SessionId> => until(async () => (await side.pair()).again.sessionId);

test('one wish is told and nothing comes of it; with both a new room opens, roles turned, with other questions', async () => {
  const { room, asked } = await held('one');
  const { sessionId, candidate, interviewer } = room;
  const before = (await candidate.view()).round;
  await candidate.do(wantAgain, { sessionId });
  expect((await interviewer.pair()).again).toEqual({ mine: false, theirs: true, sessionId: null });
  await candidate.do(wantAgain, { sessionId });
  await interviewer.do(wantAgain, { sessionId });
  const next = await nextOf(candidate);
  expect(await nextOf(interviewer)).toBe(next);
  const inNext = async (side: Side) => (await side.do(joinRoom, { sessionId: next })).view;
  const asking = await inNext(candidate);
  expect(asking.role).toBe('interviewer');
  const answering = await inNext(interviewer);
  expect(answering).toMatchObject({ role: 'candidate', pair: { ways: 'one', areStrangers: true } });
  expect(answering.round.plan.slug).toBe(before.plan.slug);
  const questions = (asking.pair?.desk?.questions ?? []).map(({ questionId }) => questionId as string);
  expect(questions.length).toBeGreaterThan(0);
  for (const questionId of questions) expect(asked).not.toContain(questionId);
  room.close();
});

test('said by both at once, and again afterwards, it is one room', async () => {
  const { room } = await held('both');
  const { sessionId } = room;
  await Promise.all(room.sides.map((side) => side.do(wantAgain, { sessionId })));
  const next = await nextOf(room.candidate);
  await Promise.all(room.sides.map((side) => side.do(wantAgain, { sessionId })));
  expect(await nextOf(room.interviewer)).toBe(next);
  const { view } = await room.interviewer.do(joinRoom, { sessionId: next });
  expect(view.pair?.roles).toEqual(['candidate', 'interviewer']);
  room.close();
});

test('before everything is open nobody is asked, and a block holds: no room opens', async () => {
  const early = await PairRoom.begin(app, { ways: 'one' });
  expect(await early.candidate.refused(wantAgain, { sessionId: early.sessionId })).toBe('state-refused');
  early.close();
  const { room } = await held('one');
  const { sessionId, candidate, interviewer } = room;
  await candidate.do(wantAgain, { sessionId });
  await candidate.person.ask(blockPartner, { body: { sessionId } });
  await interviewer.do(wantAgain, { sessionId });
  await app.clock.advance(1000);
  expect((await interviewer.pair()).again.sessionId).toBeNull();
  room.close();
});
