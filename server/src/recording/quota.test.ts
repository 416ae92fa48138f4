import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { appendChunk, deleteRecording, startRecording } from '@greenroom/shared/recording/recording.api';
import { SoloRound } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Typist } from '../../test/typist.ts';
import { Voice } from '../../test/voice.ts';
import { DiskSpace, type Space } from './disk-space.ts';

const quarter = 256 * 1024;

let app: TestApp;
let round: SoloRound;
beforeAll(async () => {
  const env = { RECORDING_MAX_MB: '1', RECORDING_PERSON_MAX_MB: '2' };
  app = await startTestApp({ env });
  round = await SoloRound.begin(app, 'behavioral-short');
});
afterAll(() => app.stop());

/** The disk is the one thing here that is not ours. */
function disk(usedShare: number): void {
  app.get(DiskSpace).look = async (): Promise<Space> => ({ usedShare, freeBytes: 1e9 });
}

test('a recording and a person have their limits, and deleting makes room', async () => {
  const voices = [await Voice.begin(round), await Voice.begin(round), await Voice.begin(round)] as const;
  for (const voice of voices.slice(0, 2)) {
    for (let chunk = 0; chunk < 4; chunk += 1) await voice.say(quarter);
    expect(await voice.refused(4, randomBytes(1))).toBe('too-large');
  }
  const [first, , third] = voices;
  expect(await third.refused(0, randomBytes(10))).toBe('media-refused');
  await expect(third.say(10)).rejects.toThrow('507');
  await round.person.ask(deleteRecording, { params: { recordingId: first.recordingId } });
  await third.say(10);
});

test('several tabs together stay below a person’s limit', async () => {
  const other = await SoloRound.begin(app, 'behavioral-short');
  const voices = await Promise.all(Array.from({ length: 12 }, () => Voice.begin(other)));
  const outcomes = await Promise.allSettled(voices.map((voice) => voice.say(quarter)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
});

test('from 90 % of the disk on recording stops, while typing goes on', async () => {
  const own = await SoloRound.begin(app, 'behavioral-short');
  const voice = await Voice.begin(own);
  await voice.say(1000);
  disk(0.9);
  expect(await voice.refused(1, randomBytes(1000))).toBe('storage-full');
  const body = { sessionId: own.sessionId, field: 'answer/spoken', mimeType: 'audio/webm' };
  expect(await own.person.refused(startRecording, { body })).toMatchObject({ code: 'storage-full' });
  const typist = new Typist(own.socket, (await own.view()).round.workDocumentId);
  await typist.sync();
  await typist.type('words/intro', 'still saved');
  expect((await voice.heard()).status).toBe(200);
});

test('control: just below 90 % it records', async () => {
  disk(0.899);
  const voice = await Voice.begin(round);
  await voice.person.ask(appendChunk, voice.chunk(0, Buffer.from([0x1a, 0x45, 0xdf, 0xa3])));
});
