import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decideAbsence } from '@greenroom/shared/pair/pair.events';
import { roundLeftMs } from '@greenroom/shared/session/clock';
import { freezeClock } from '@greenroom/shared/session/session.events';
import { PairRoom } from '../../test/pair.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';

const minuteMs = 60_000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const away = (ms: number) => app.restart(() => app.clock.advance(ms).then(() => undefined));

test('a restart in the reading begins no round before both are back, and gives the wait for them back', async () => {
  const room = await PairRoom.prepare(app);
  const { candidate, interviewer } = room;
  await room.gather();
  await away(6 * minuteMs);
  await app.clock.advance(minuteMs);
  await candidate.reconnect();
  expect((await candidate.view()).round.status).toBe('ready');
  await interviewer.reconnect();
  const reading = (await interviewer.pair()).reading;
  expect(reading?.endsAt).toBeGreaterThan(app.clock.now() + 4 * minuteMs);
  await app.clock.advance((reading?.endsAt ?? 0) - app.clock.now());
  const { round } = await candidate.view();
  expect(round.status).toBe('running');
  expect(roundLeftMs(round.clock, app.clock.now())).toBe(round.plan.minutes * minuteMs);
  room.close();
});

test('after a restart in a round the clock stands until both are back, for a partner who stays away ten minutes', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  await app.clock.advance(minuteMs);
  await away(minuteMs);
  await app.clock.advance(minuteMs);
  await candidate.reconnect();
  const left = async () => roundLeftMs((await candidate.view()).round.clock, app.clock.now());
  const before = await left();
  const { minutes } = (await candidate.view()).round.plan;
  expect(before).toBeGreaterThanOrEqual((minutes - 1) * minuteMs - 1000);
  await app.clock.advance(5 * minuteMs);
  expect(await left()).toBe(before);
  await app.clock.advance(10 * minuteMs);
  expect(await left()).toBeLessThan(before);
  await candidate.do(decideAbsence, { sessionId, choice: 'alone' });
  await candidate.do(freezeClock, { sessionId, reason: 'pause' });
  await candidate.reconnect();
  expect((await candidate.pair()).absence).toEqual({ choice: 'alone', isMine: true });
  await interviewer.reconnect();
  const { round } = await interviewer.view();
  expect(round.clock.freezes).toEqual({});
  room.close();
});

test('an outage while a partner is away uses nothing of the ten minutes that they have', async () => {
  const room = await PairRoom.begin(app);
  const { candidate, interviewer } = room;
  await app.clock.advance(minuteMs);
  await interviewer.leave();
  await until(async () => (await candidate.view()).round.clock.freezes.drop !== undefined);
  await app.clock.advance(4 * minuteMs);
  const left = async () => roundLeftMs((await candidate.view()).round.clock, app.clock.now());
  const before = await left();
  await away(30 * minuteMs);
  await candidate.reconnect();
  expect(await left()).toBe(before);
  await app.clock.advance(5 * minuteMs);
  expect(await left()).toBe(before);
  // The positive control: the rest of the ten minutes does run out.
  await app.clock.advance(2 * minuteMs);
  await until(async () => (await left()) < before);
  room.close();
});
