import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  appendChunk,
  endRecording,
  listRecordings,
  recordingFormat,
  startRecording,
  startSegment,
} from '@greenroom/shared/recording/recording.api';
import { guest } from '../../test/people.ts';
import { SoloRound } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { soundOf, Voice } from '../../test/voice.ts';

let app: TestApp;
let round: SoloRound;
let voice: Voice;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  round = await SoloRound.begin(app, 'behavioral-short');
  voice = await Voice.begin(round);
});
afterAll(() => app.stop());

const listed = async () =>
  (await round.person.ask(listRecordings, { query: { sessionId: round.sessionId } })).recordings;

test('what is said in chunks is one file, which says how long it is', async () => {
  for (let chunk = 0; chunk < 3; chunk += 1) await voice.say();
  const { body, headers } = await voice.heard();
  expect((body as Buffer).equals(voice.spoken)).toBe(true);
  expect(headers).toMatchObject({
    'content-type': 'audio/webm;codecs=opus',
    'content-length': '48000',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
  });
  expect(await listed()).toMatchObject([
    { field: 'answer/spoken', endedAt: null, segments: [{ index: 0, bytes: 48_000, durationMs: 12_000 }] },
  ]);
});

test('a chunk that comes twice counts once, and one that comes too early is refused', async () => {
  await voice.say();
  await voice.say();
  for (const chunk of [0, 1]) await voice.person.ask(appendChunk, voice.chunk(chunk, soundOf(16_000)));
  expect(await voice.refused(3, randomBytes(100))).toBe('conflict');
  await voice.say();
  expect(((await voice.heard()).body as Buffer).equals(voice.spoken)).toBe(true);
});

test('the same chunk ten times at once counts once', async () => {
  const sound = soundOf(20_000);
  await Promise.all(Array.from({ length: 10 }, () => voice.person.ask(appendChunk, voice.chunk(0, sound))));
  expect(((await voice.heard()).body as Buffer).equals(sound)).toBe(true);
});

test('a lost microphone starts a new segment; an unspoken one is not listed', async () => {
  await voice.say();
  const params = { recordingId: voice.recordingId };
  await voice.person.ask(startSegment, { params });
  voice.segment = (await voice.person.ask(startSegment, { params })).segment;
  await voice.person.ask(appendChunk, voice.chunk(0, soundOf(9000), 2500.5));
  const [recording] = await listed();
  expect(recording?.segments).toEqual([
    { index: 0, bytes: 16_000, durationMs: 4000 },
    { index: 2, bytes: 9000, durationMs: 2500.5 },
  ]);
});

test('an ended recording takes nothing more, and ends only once', async () => {
  await voice.say();
  const params = { recordingId: voice.recordingId };
  const { endedAt } = await voice.person.ask(endRecording, { params });
  await app.clock.advance(1000);
  expect((await voice.person.ask(endRecording, { params })).endedAt).toBe(endedAt);
  expect(await voice.refused(1, randomBytes(100))).toBe('state-refused');
  expect(await voice.person.refused(startSegment, { params })).toMatchObject({ code: 'state-refused' });
  // An answer lost on its way is asked for again, even so.
  await voice.person.ask(appendChunk, voice.chunk(0, soundOf(16_000)));
});

test.each([
  ['audio/webm', '<!doctype html><script>alert(1)</script>'],
  ['audio/webm', 'OggS, which is another container'],
  ['audio/ogg', '\u001aEߣ is not Ogg'],
  ['audio/mp4', 'ftyp in the wrong place'],
])('%s that begins as "%s" is refused and not kept', async (mimeType, beginning) => {
  voice = await Voice.begin(round, mimeType);
  expect(await voice.refused(0, Buffer.from(beginning))).toBe('media-refused');
  expect(readdirSync(app.dataDir)).not.toContain(join('recordings', voice.recordingId));
});

test.each([
  ['audio/ogg; codecs="opus"', Buffer.from('OggS')],
  ['audio/mp4', Buffer.from('\0\0\0\u0018ftypiso5')],
])('control: %s that begins as it should is taken', async (mimeType, start) => {
  voice = await Voice.begin(round, mimeType);
  await voice.person.ask(appendChunk, voice.chunk(0, soundOf(500, start)));
  expect((await voice.heard()).headers['content-type']).toBe(mimeType);
});

test.each(['video/webm', 'text/html', 'audio/webm; codecs=<script>', 'audio/wav'])(
  'a recording in %s is not begun',
  async (mimeType) => {
    const body = { sessionId: round.sessionId, field: 'answer/spoken', mimeType };
    expect(await round.person.refused(startRecording, { body })).toMatchObject({ code: 'media-refused' });
  },
);

test('for everybody else it does not exist', async () => {
  await voice.say();
  const stranger = await guest(app);
  expect((await voice.heard(stranger)).status).toBe(404);
  const { person } = voice;
  voice.person = stranger;
  expect(await voice.refused(1, randomBytes(10))).toBe('not-found');
  for (const route of [endRecording, startSegment]) {
    const params = { recordingId: voice.recordingId };
    expect(await stranger.refused(route, { params })).toMatchObject({ code: 'not-found' });
  }
  const query = { sessionId: round.sessionId };
  expect(await stranger.refused(listRecordings, { query })).toMatchObject({ code: 'not-found' });
  expect((await voice.heard(person)).status).toBe(200);
});

test('JSON, an oversized chunk and numbers beyond reason are refused', async () => {
  const { maxChunkBytes } = recordingFormat;
  expect(await voice.refused(0, soundOf(maxChunkBytes + 1))).toBe('too-large');
  await voice.person.ask(appendChunk, voice.chunk(0, soundOf(maxChunkBytes)));
  const far = voice.chunk(1, randomBytes(10), 61_000);
  expect(await voice.person.refused(appendChunk, far)).toMatchObject({ code: 'input-invalid' });
  expect(await voice.refused(1e12, randomBytes(10))).toBe('input-invalid');
});
