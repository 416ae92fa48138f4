import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decideAbsence } from '@greenroom/shared/pair/pair.events';
import { joinPairing } from '@greenroom/shared/pairing/pairing.events';
import { showSolution } from '@greenroom/shared/question/question.api';
import { listSessions } from '@greenroom/shared/session/session.api';
import { joinRoom } from '@greenroom/shared/session/session.events';
import { PairRoom, type Side } from '../../test/pair.ts';
import { anyWish, populate, Seeker } from '../../test/seekers.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';
import { PairingOutcomes } from '../pairing/pairing-outcomes.ts';

const minuteMs = 60_000;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await populate(app);
});
afterAll(() => app.stop());

async function drawnFor({ interviewer }: PairRoom): Promise<string> {
  const drawn = (await interviewer.pair()).desk?.questions[0]?.questionId;
  if (drawn === undefined) throw new Error('no question');
  return drawn;
}

const solutionOf = ({ person }: Side, questionId: string) =>
  person.send(showSolution, { params: { questionId } }).then(({ status }) => status);

test('the one who came may wait, or end it after 40 s: nothing stays locked, and nobody is asked to score', async () => {
  const room = await PairRoom.prepare(app, { ways: 'one' });
  const { sessionId, candidate, interviewer } = room;
  const questionId = await drawnFor(room);
  expect(await interviewer.refused(decideAbsence, { sessionId, choice: 'end' })).toBe('state-refused');
  // The positive control: until then its solution is withheld from both.
  expect(await solutionOf(interviewer, questionId)).toBe(409);
  await app.clock.advance(40_000);
  await interviewer.do(decideAbsence, { sessionId, choice: 'wait' });
  expect(await interviewer.pair()).toMatchObject({ stage: 'gathering', absence: { choice: 'wait' } });
  expect(await interviewer.refused(decideAbsence, { sessionId, choice: 'alone' })).toBe('not-allowed');
  await interviewer.do(decideAbsence, { sessionId, choice: 'end' });
  expect(await interviewer.pair()).toMatchObject({ stage: 'revealed', revealed: { cause: 'unmet' } });
  for (const side of room.sides) expect(await solutionOf(side, questionId)).toBe(201);
  expect(await candidate.pair()).toMatchObject({ stage: 'revealed', reading: null });
  room.close();
});

test('a meeting that nobody comes to is given up, the one in which somebody waits is not', async () => {
  const [empty, waited] = [await PairRoom.prepare(app), await PairRoom.prepare(app)];
  await waited.candidate.view();
  await app.clock.advance(41 * minuteMs);
  const openOf = async ({ person }: Side) => {
    const { sessions } = await person.ask(listSessions, { query: { status: 'open' } });
    return sessions.length;
  };
  await until(async () => {
    await app.clock.advance(1000);
    return (await openOf(empty.candidate)) === 0;
  });
  expect(await openOf(waited.interviewer)).toBe(1);
  const { sessions } = await empty.candidate.person.ask(listSessions, { query: {} });
  expect(sessions).toMatchObject([{ status: 'ended', endedAt: null, questionTitles: [] }]);
  for (const room of [empty, waited]) room.close();
});

test('after a restart a meeting that nobody returns to is given up too', async () => {
  const room = await PairRoom.prepare(app);
  await room.candidate.view();
  await app.restart();
  await app.clock.advance(31 * minuteMs);
  await room.candidate.reconnect();
  expect(await room.candidate.pair()).toMatchObject({ revealed: { cause: 'unmet' } });
  room.close();
});

test('back in the lobby one is first in line with the wait kept, and the no-show is remembered', async () => {
  const ada = await Seeker.join(app);
  const since = app.clock.now();
  await app.clock.advance(minuteMs);
  const bob = await Seeker.join(app);
  await Promise.all([ada.accept(), bob.accept()]);
  const sessionId = await ada.room();
  await ada.socket.ask(joinRoom, { sessionId });
  await app.clock.advance(40_000);
  expect(await ada.socket.ask(decideAbsence, { sessionId, choice: 'end' })).toMatchObject({ ok: true });
  await ada.do(joinPairing, { wish: anyWish });
  expect(await ada.sees('waiting')).toMatchObject({ since });
  const { score } = await until(async () => {
    const known = await app.get(PairingOutcomes).reliabilityOf(bob.id);
    return known.score < 0.8 && known;
  });
  expect(score).toBeCloseTo((2 * 0.8) / 3);
  // Asking again later is a wait of its own.
  for (const seeker of [ada, bob]) seeker.close();
});
