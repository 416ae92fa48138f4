import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PairRoom, type Side } from '../../test/pair.ts';
import { score } from '../../test/scoring.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Typist } from '../../test/typist.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const key = 'code/solution';

/** Somebody at the work of the round in hand. */
async function typist(side: Side): Promise<Typist> {
  const typing = new Typist(side.socket, (await side.view()).round.workDocumentId);
  await typing.sync();
  return typing;
}

test('the interviewer writes until both cards are locked, and only reads from then on; the candidate may go on', async () => {
  const room = await PairRoom.begin(app);
  const [candidate, interviewer] = [await typist(room.candidate), await typist(room.interviewer)];
  await interviewer.type(key, 'a hint in the margin ');
  await room.finish();
  await interviewer.type(key, 'while they talk it over ');
  await score(room);
  await expect(interviewer.type(key, 'too late')).rejects.toThrow('state-refused');
  await candidate.sync();
  await candidate.type(key, 'done later');
  const again = new Typist(room.interviewer.socket, interviewer.documentId);
  await again.sync();
  expect(again.text(key)).toBe('a hint in the margin while they talk it over done later');
  room.close();
});

test('once the cards are open, after 48 hours say, the work is the candidate’s alone', async () => {
  const room = await PairRoom.begin(app, { ways: 'one' });
  const interviewer = await typist(room.interviewer);
  await room.finish();
  await app.clock.advance(48 * 60 * 60_000);
  expect((await room.interviewer.pair()).stage).toBe('revealed');
  await expect(interviewer.type(key, 'too late')).rejects.toThrow('state-refused');
  await (await typist(room.candidate)).type(key, 'mine');
  room.close();
});
