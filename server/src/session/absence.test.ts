import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { roundLeftMs } from '@greenroom/shared/session/clock';
import { listSessions } from '@greenroom/shared/session/session.api';
import { freezeClock, thawClock } from '@greenroom/shared/session/session.events';
import { showResult } from '@greenroom/shared/result/result.api';
import { SoloRound, minuteMs } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** What Home says is left of the one round, once the clock stands there. */
async function card(round: SoloRound) {
  const { sessions } = await round.person.ask(listSessions, { query: { status: 'open' } });
  return sessions[0];
}

test('a lost line stops the clock from the last sign of life, and coming back starts it', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const { minutes } = (await round.view()).round.plan;
  await app.clock.advance(minuteMs);
  await round.view();
  round.socket.close();
  await until(async () => {
    await app.clock.advance(1);
    const before = (await card(round))?.leftMs;
    await app.clock.advance(1);
    return before === (await card(round))?.leftMs;
  });
  await app.clock.advance(60 * minuteMs);
  round.socket = await round.person.socket();
  const back = await round.view();
  const left = roundLeftMs(back.round.clock, app.clock.now());
  expect(left).toBeGreaterThanOrEqual((minutes - 1) * minuteMs - 1000);
  expect(back.round.freezes).toMatchObject([{ reason: 'drop' }]);
  expect(back.round.freezes[0]?.lastedMs).toBeGreaterThanOrEqual(60 * minuteMs);
  await app.clock.advance(minuteMs);
  expect(roundLeftMs((await round.view()).round.clock, app.clock.now())).toBe(left - minuteMs);
  round.socket.close();
});

test('a second tab keeps the clock running when the first one closes', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const first = round.socket;
  round.socket = await round.person.socket();
  await round.view();
  first.close();
  await app.clock.advance(minuteMs);
  const { round: seen } = await round.view();
  expect(seen.freezes).toEqual([]);
  expect(roundLeftMs(seen.clock, app.clock.now())).toBe((seen.plan.minutes - 1) * minuteMs);
  round.socket.close();
});

test('a restart gives its time back', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  await app.clock.advance(2 * minuteMs);
  await round.view();
  await app.restart();
  await app.clock.advance(30 * minuteMs);
  round.socket = await round.person.socket();
  const { round: seen } = await round.view();
  expect(roundLeftMs(seen.clock, app.clock.now())).toBe((seen.plan.minutes - 2) * minuteMs);
  round.socket.close();
});

test('waits of a browser that has gone are over when it is back; a pause is not', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const { sessionId } = round;
  await round.do(freezeClock, { sessionId, reason: 'loading' });
  await round.do(freezeClock, { sessionId, reason: 'pause' });
  round.socket.close();
  round.socket = await until(async () => {
    const socket = await round.person.socket();
    round.socket = socket;
    const { round: seen } = await round.view();
    const isOver = seen.clock.freezes.loading === undefined;
    if (!isOver) socket.close();
    return isOver && socket;
  });
  const { round: seen } = await round.view();
  expect(Object.keys(seen.clock.freezes)).toEqual(['pause']);
  await round.do(thawClock, { sessionId, reason: 'pause' });
  expect(Object.keys((await round.view()).round.clock.freezes)).toEqual([]);
  round.socket.close();
});

test('a round left for seven days closes as it stands; one never begun goes', async () => {
  const left = await SoloRound.begin(app, 'behavioral-short');
  const unbegun = await SoloRound.prepare(app, 'behavioral-short');
  for (const round of [left, unbegun]) round.socket.close();
  await until(async () => {
    await app.clock.advance(1);
    return (await card(left))?.leftMs === (await card(left))?.leftMs;
  });
  await app.clock.advance(8 * 24 * 60 * minuteMs);
  const result = await left.person.ask(showResult, { params: { sessionId: left.sessionId } });
  expect(result.endReason).toBe('abandoned');
  expect((await unbegun.person.ask(listSessions, { query: {} })).sessions).toEqual([]);
});
