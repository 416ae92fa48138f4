import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SoloRound } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Voice } from '../../test/voice.ts';

let app: TestApp;
let voice: Voice;
beforeAll(async () => {
  app = await startTestApp();
  voice = await Voice.begin(await SoloRound.begin(app, 'behavioral-short'));
  await voice.say(1000);
});
afterAll(() => app.stop());

test.each([
  ['bytes=0-99', 0, 99],
  ['bytes=900-', 900, 999],
  ['bytes=900-5000', 900, 999],
  ['bytes=-10', 990, 999],
  ['bytes=-5000', 0, 999],
])('%s is answered with just that part', async (range, start, end) => {
  const { status, headers, body } = await voice.heard(voice.person, { range });
  expect(status).toBe(206);
  expect(headers).toMatchObject({
    'content-range': `bytes ${start}-${end}/1000`,
    'content-length': String(end - start + 1),
  });
  expect((body as Buffer).equals(voice.spoken.subarray(start, end + 1))).toBe(true);
});

test.each(['bytes=1000-', 'bytes=2000-3000', 'bytes=-0'])('%s is outside: 416', async (range) => {
  const { status, headers } = await voice.heard(voice.person, { range });
  expect([status, headers['content-range']]).toEqual([416, 'bytes */1000']);
});

test.each([
  { range: 'bytes=0-1,5-9' },
  { range: 'lines=1-2' },
  { range: 'bytes=9-3' },
  { range: 'bytes=0-9', 'if-range': '"an older version"' },
])('%j is answered with the whole', async (headers) => {
  const { status, body } = await voice.heard(voice.person, headers as Record<string, string>);
  expect([status, (body as Buffer).byteLength]).toEqual([200, 1000]);
});
