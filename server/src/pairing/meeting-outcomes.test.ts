import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decideAbsence } from '@greenroom/shared/pair/pair.events';
import { PairRoom } from '../../test/pair.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';
import { Database } from '../database/database.ts';
import { PairingOutcomeEntity } from './pairing.entity.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('who left is counted once, however often the other one decides in that round', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  const record = () => app.get(Database).read.findBy(PairingOutcomeEntity, { userId: interviewer.id });
  const isGone = () => until(async () => !(await candidate.pair()).partner.isHere);
  await interviewer.leave();
  await isGone();
  await app.clock.advance(10_000);
  await candidate.do(decideAbsence, { sessionId, choice: 'alone' });
  await until(async () => (await record()).length === 1);
  await interviewer.view();
  await interviewer.leave();
  await isGone();
  await app.clock.advance(10_000);
  await candidate.do(decideAbsence, { sessionId, choice: 'end' });
  await until(async () => (await candidate.pair()).stage !== 'round');
  // What is weighed is looked up before the next write of the same record.
  await app.get(Database).write(async () => undefined);
  expect(await record()).toMatchObject([{ outcome: 'left' }]);
  room.close();
});
