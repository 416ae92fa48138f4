import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { beginRound, swapQuestion } from '@greenroom/shared/session/session.events';
import { exportMe } from '@greenroom/shared/user/user.api';
import { strFromU8, unzipSync } from 'fflate';
import { SoloRound } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Typist } from '../../test/typist.ts';
import { Database } from '../database/database.ts';
import { SessionEntity } from './session.entity.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { BANK_DRAFTS: 'true' } });
});
afterAll(() => app.stop());

async function exported({ person }: SoloRound): Promise<string> {
  const { body, status } = await person.send(exportMe);
  expect(status).toBe(200);
  return strFromU8(unzipSync(new Uint8Array(body as Buffer))['sessions.json'] ?? new Uint8Array());
}

const drawn = async ({ sessionId }: SoloRound) =>
  (await app.get(Database).read.findOneByOrFail(SessionEntity, { id: sessionId })).questionIds;

test('an export of an open round does not tell which questions are to come; of an ended one it does', async () => {
  const round = await SoloRound.prepare(app, 'screening-full');
  const { sessionId } = round;
  await round.view();
  const ids = new Set(await drawn(round));
  await round.do(swapQuestion, { sessionId });
  for (const id of await drawn(round)) ids.add(id);
  await round.do(beginRound, { sessionId });
  const view = await round.goTo('talk');
  const opened = view.round.questions.map(({ id }) => id as string);
  const told = async () => {
    const text = await exported(round);
    return [...ids].filter((id) => text.includes(id));
  };
  expect(await told()).toEqual([...ids].filter((id) => opened.includes(id)));
  await round.finish();
  expect(await told()).toEqual([...ids]);
  round.socket.close();
});

test('a number that JSON does not know does not keep anybody from their export', async () => {
  const round = await SoloRound.begin(app, 'behavioral-short');
  const typist = new Typist(round.socket, (await round.view()).round.workDocumentId);
  await typist.sync();
  await typist.change(() => typist.doc.getMap('choices').set('big', 2n ** 60n));
  expect(await exported(round)).toContain(String(2n ** 60n));
  round.socket.close();
});
