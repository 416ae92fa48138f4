import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { signIn } from '@greenroom/shared/auth/auth.api';
import { deleteRecording, listRecordings } from '@greenroom/shared/recording/recording.api';
import { deleteSession } from '@greenroom/shared/session/session.api';
import { deleteMe, exportMe } from '@greenroom/shared/user/user.api';
import { strFromU8, unzipSync } from 'fflate';
import { account, passwordOfAll as password } from '../../test/people.ts';
import { SoloRound } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Voice } from '../../test/voice.ts';
import { Database } from '../database/database.ts';
import { RecordingEntity, RecordingRemovalEntity, RecordingSegmentEntity } from './recording.entity.ts';

const dayMs = 24 * 3600_000;

let app: TestApp;
let round: SoloRound;
let voice: Voice;
beforeAll(async () => {
  app = await startTestApp({ env: { RECORDING_RETENTION_DAYS: '30' } });
});
beforeEach(async () => {
  round = await SoloRound.begin(app, 'behavioral-short');
  voice = await Voice.begin(round);
  await voice.say();
});
afterAll(() => app.stop());

/** What is left of a recording, in the database and on disk. */
async function remnants(): Promise<string[]> {
  const { read } = app.get(Database);
  const { recordingId } = voice;
  const left = {
    row: await read.existsBy(RecordingEntity, { id: recordingId }),
    segments: await read.existsBy(RecordingSegmentEntity, { recordingId }),
    note: await read.existsBy(RecordingRemovalEntity, { recordingId }),
    files: existsSync(join(app.dataDir, 'recordings', recordingId)),
  };
  return Object.entries(left).flatMap(([name, isLeft]) => (isLeft ? [name] : []));
}

test('a deleted recording leaves nothing, the second time it is not there', async () => {
  expect(await remnants()).toEqual(['row', 'segments', 'files']);
  const params = { recordingId: voice.recordingId };
  await voice.person.ask(deleteRecording, { params });
  expect(await remnants()).toEqual([]);
  expect(await voice.person.refused(deleteRecording, { params })).toMatchObject({ code: 'not-found' });
});

test('it goes with its session', async () => {
  await voice.person.ask(deleteSession, { params: { sessionId: round.sessionId } });
  expect(await remnants()).toEqual([]);
});

test('it goes with its person', async () => {
  await voice.person.ask(deleteMe, { body: {} });
  expect(await remnants()).toEqual([]);
});

test('it goes when its time is over, and not a day earlier', async () => {
  app.clock.jump(29 * dayMs);
  await app.restart();
  await app.clock.advance(60_000);
  expect(await remnants()).toEqual(['row', 'segments', 'files']);
  await app.clock.advance(dayMs);
  expect(await remnants()).toEqual([]);
});

test('files that a crash kept from being removed go at the next start', async () => {
  const { recordingId } = voice;
  await app.get(Database).write(async (manager) => {
    await manager.delete(RecordingSegmentEntity, { recordingId });
    await manager.delete(RecordingEntity, { id: recordingId });
    await manager.insert(RecordingRemovalEntity, { recordingId });
  });
  expect(await remnants()).toEqual(['note', 'files']);
  await app.restart();
  expect(await remnants()).toEqual([]);
});

test('it is in the export as a file that plays, and moves along when a guest signs in', async () => {
  const owner = await account(app);
  await voice.person.ask(signIn, { body: { name: owner.me.name ?? '', password } });
  const { body } = await voice.person.send(exportMe);
  const files = unzipSync(body as Buffer);
  expect(JSON.parse(strFromU8(files['recordings.json'] ?? new Uint8Array()))).toMatchObject([
    { id: voice.recordingId },
  ]);
  const sound = files[`recordings/${voice.recordingId}/0.webm`] ?? new Uint8Array();
  expect(voice.spoken.equals(sound)).toBe(true);
  const query = { sessionId: round.sessionId };
  expect((await voice.person.ask(listRecordings, { query })).recordings).toHaveLength(1);
  expect((await voice.heard()).status).toBe(200);
});
