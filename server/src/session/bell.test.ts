import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '@greenroom/shared/auth/auth.api';
import { showResult } from '@greenroom/shared/result/result.api';
import { roundLeftMs } from '@greenroom/shared/session/clock';
import { listSessions } from '@greenroom/shared/session/session.api';
import { readClock } from '@greenroom/shared/session/session.events';
import { account, passwordOfAll, type Person } from '../../test/people.ts';
import { SoloRound, minuteMs } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { BANK_DRAFTS: 'true' } });
});
afterAll(() => app.stop());

async function card(person: Person) {
  return (await person.ask(listSessions, { query: {} })).sessions[0];
}

/** A round whose candidate was last heard of `beforeMs` before the bell, which has rung since. */
async function belled(beforeMs: number): Promise<SoloRound> {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const { clock } = (await round.view()).round;
  await app.clock.advance(roundLeftMs(clock, app.clock.now()) - beforeMs);
  await round.do(readClock, {});
  await app.clock.advance(beforeMs + 2000);
  expect(await card(round.person)).toMatchObject({ status: 'belled' });
  return round;
}

/** The line breaks without a word. */
const cutLine = (round: SoloRound) => round.socket.socket.io.engine.close();

test('a bell that rang while the line was gone already rings again when the candidate is back', async () => {
  const round = await belled(1000);
  cutLine(round);
  await until(async () => (await card(round.person))?.status === 'running');
  await app.clock.advance(10 * minuteMs);
  expect(await card(round.person)).toMatchObject({ status: 'running', leftMs: 1000 });
  round.socket = await round.person.socket();
  expect((await round.view()).round).toMatchObject({ status: 'running', belledAt: null });
  await app.clock.advance(1000);
  expect((await round.view()).round.status).toBe('belled');
  round.socket.close();
});

test('leaving after the bell takes nothing back', async () => {
  const round = await belled(1000);
  await round.do(readClock, {});
  cutLine(round);
  round.socket = await round.person.socket();
  expect((await round.view()).round.status).toBe('belled');
  round.socket.close();
});

test('time after the bell counts for no step', async () => {
  const round = await belled(1000);
  await round.do(readClock, {});
  await app.clock.advance(48 * 60 * minuteMs);
  await round.finish();
  const { steps, plannedMs } = await round.person.ask(showResult, { params: { sessionId: round.sessionId } });
  expect(steps.reduce((sum, { usedMs }) => sum + usedMs, 0)).toBe(plannedMs);
  round.socket.close();
});

test('a guest who signs in and does not come back stops the clock as well', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const { me } = await account(app);
  await round.person.ask(signIn, { body: { name: me.name ?? '', password: passwordOfAll } });
  await until(async () => {
    const before = (await card(round.person))?.leftMs;
    await app.clock.advance(1);
    return before === (await card(round.person))?.leftMs;
  });
});
