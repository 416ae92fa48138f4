import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { showResult } from '@greenroom/shared/result/result.api';
import { deleteSession, listSessions } from '@greenroom/shared/session/session.api';
import { freezeClock, leaveRoom } from '@greenroom/shared/session/session.events';
import { memoryLog } from '../../test/memory-log.ts';
import { SoloRound, minuteMs } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Typist } from '../../test/typist.ts';
import { until } from '../../test/until.ts';
import { Database } from '../database/database.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { RoundTimer } from './round-timer.ts';
import { SessionEventEntity } from './session.entity.ts';

const dayMs = 24 * 60 * minuteMs;
let app: TestApp;
let log: ReturnType<typeof memoryLog>;
beforeEach(async () => {
  log = memoryLog();
  app = await startTestApp({ env: { BANK_DRAFTS: 'true' }, log: log.log });
});
afterEach(() => app.stop());

const status = async ({ person }: SoloRound) =>
  (await person.ask(listSessions, { query: {} })).sessions[0]?.status;

test('a bell that cannot be written down is tried again each second, and rings once it can', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const { minutes } = (await round.view()).round.plan;
  const { writer } = (app.get(Database) as OpenDatabase).store;
  await writer.query('ALTER TABLE document_update RENAME TO elsewhere');
  await app.clock.advance(minutes * minuteMs + 3500);
  expect(log.text().match(/could not reach its zero/g)).toHaveLength(4);
  await writer.query('ALTER TABLE elsewhere RENAME TO document_update');
  await app.clock.advance(1000);
  expect(await status(round)).toBe('belled');
  round.socket.close();
});

test('typing keeps a round open for another seven days, begun or not', async () => {
  const begun = await SoloRound.begin(app, 'behavioral-short');
  const unbegun = await SoloRound.prepare(app, 'behavioral-short');
  const { minutes } = (await begun.view()).round.plan;
  await app.clock.advance(minutes * minuteMs);
  await app.clock.advance(6 * dayMs);
  for (const round of [begun, unbegun]) {
    const typist = new Typist(round.socket, (await round.view()).round.notesDocumentId);
    await typist.type('notes', 'a thought');
    round.socket.close();
  }
  await app.clock.advance(2 * dayMs);
  expect([await status(begun), await status(unbegun)]).toEqual(['belled', 'ready']);
  await app.clock.advance(6 * dayMs);
  const { endReason } = await begun.person.ask(showResult, { params: { sessionId: begun.sessionId } });
  expect([endReason, await status(unbegun)]).toEqual(['abandoned', undefined]);
}, 60_000);

test('a wait that a killed server had been told of does not outlast the restart', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const { sessionId } = round;
  await round.do(leaveRoom, { sessionId });
  await until(async () => {
    const before = (await round.person.ask(listSessions, { query: {} })).sessions[0]?.leftMs;
    await app.clock.advance(1);
    return before === (await round.person.ask(listSessions, { query: {} })).sessions[0]?.leftMs;
  });
  await round.do(freezeClock, { sessionId, reason: 'loading' });
  await app.restart();
  round.socket = await round.person.socket();
  expect((await round.view()).round.clock.freezes).toEqual({});
  round.socket.close();
});

test('one broken log keeps neither the server from starting nor other rounds from going on', async () => {
  const broken = await SoloRound.begin(app, 'behavioral-short');
  const sound = await SoloRound.begin(app, 'behavioral-short');
  await app
    .get(Database)
    .write((manager) => manager.delete(SessionEventEntity, { sessionId: broken.sessionId, version: 2 }));
  await app.restart();
  expect(log.text()).toContain('could not be taken up again');
  sound.socket = await sound.person.socket();
  expect((await sound.view()).round.status).toBe('running');
  sound.socket.close();
});

test('a deleted round leaves no timer and no fault behind', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  expect(app.get(RoundTimer).running).toBe(1);
  await round.person.ask(deleteSession, { params: { sessionId: round.sessionId } });
  expect(app.get(RoundTimer).running).toBe(0);
  round.socket.close();
  await round.socket.gone();
  await app.clock.advance(60 * minuteMs);
  expect(log.text()).not.toContain('"level":"error"');
});
