import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import supertest from 'supertest';
import { platform } from '../../test/platform.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Log } from '../log/log.ts';

let app: TestApp;
let lines = '';
beforeAll(async () => {
  const destination = new PassThrough();
  destination.on('data', (chunk: Buffer) => (lines += String(chunk)));
  app = await startTestApp({ assembly: platform, log: new Log('info', destination) });
});
afterAll(() => app.stop());

const ada = 'as=ada';
const post = (body: string | object, headers: Record<string, string> = {}) =>
  supertest(app.url)
    .post('/api/notes')
    .set({ cookie: ada, 'content-type': 'application/json', ...headers })
    .send(body);
const code = ({ status, body }: supertest.Response) => [status, (body as { code?: string }).code];

test('what the contract accepts is accepted, and undeclared keys of an answer stay inside', async () => {
  const { status, text } = await post({ text: 'hello' });
  expect([status, text]).toEqual([201, '{"text":"hello"}']);
});

test.each([
  ['garbage', { hello: 1 }, ['body.text', 'body']],
  ['an unknown field', { text: 'a', isAdmin: true }, ['body']],
  ['a wrong type', { text: 4 }, ['body.text']],
  ['too long a text', { text: 'x'.repeat(21) }, ['body.text']],
  ['an array', [], ['body']],
])('%s is refused, with the place', async (_, body, paths) => {
  const refused = await post(body);
  expect(code(refused)).toEqual([400, 'input-invalid']);
  const { issues } = refused.body as { issues: { path: string }[] };
  expect(issues.map(({ path }) => path)).toEqual(paths);
});

test('params and query are parsed by the contract too', async () => {
  const read = (path: string) => supertest(app.url).get(path).set('cookie', ada);
  const id = randomUUID();
  expect((await read(`/api/notes/${id}?page=2`)).body).toEqual({ id, author: 'ada' });
  expect(code(await read('/api/notes/17'))).toEqual([400, 'input-invalid']);
  expect(code(await read(`/api/notes/${id}?page=0`))).toEqual([400, 'input-invalid']);
  expect(code(await read(`/api/notes/${id}?pages=1`))).toEqual([400, 'input-invalid']);
});

test('malformed JSON, a poisoned prototype and a foreign media type are refused', async () => {
  expect(code(await post('{"text":'))).toEqual([400, 'input-invalid']);
  expect(code(await post('{"text":"a","__proto__":{"isAdmin":true}}'))).toEqual([400, 'input-invalid']);
  expect(code(await post('text=a', { 'content-type': 'text/plain' }))).toEqual([415, 'media-refused']);
});

test('a body above the limit is refused, and a route may set its own', async () => {
  expect(code(await post({ text: 'x'.repeat(1_100_000) }))).toEqual([413, 'too-large']);
  const send = (size: number) =>
    supertest(app.url)
      .put('/api/sound')
      .set({ cookie: ada, 'content-type': 'audio/webm' })
      .send(Buffer.alloc(size));
  expect((await send(1_500_000)).body).toEqual({ size: 1_500_000 });
  expect(code(await send(2_100_000))).toEqual([413, 'too-large']);
});

test('who may pass depends on the access of the route', async () => {
  const as = (cookie: string) => supertest(app.url).get('/api/govern').set('cookie', cookie);
  expect(code(await as(''))).toEqual([401, 'sign-in-required']);
  expect(code(await as(ada))).toEqual([403, 'not-allowed']);
  expect((await as('as=ada.admin')).status).toBe(204);
  expect(code(await supertest(app.url).delete('/api/notes/1').set('cookie', 'as=ada.guest'))).toEqual([
    403,
    'not-allowed',
  ]);
  expect((await supertest(app.url).delete('/api/notes/1').set('cookie', ada)).status).toBe(204);
});

test.each([
  ['of another site', { origin: 'https://evil.example' }],
  ['null', { origin: 'null' }],
  ['with our address as prefix', { origin: 'OWN.evil.example' }],
  ['missing, in a browser on another site', { 'sec-fetch-site': 'cross-site' }],
  ['missing, with a referer of another site', { referer: 'https://evil.example/page' }],
])('an unsafe method with an Origin %s is refused', async (_, headers) => {
  const own = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('OWN', app.url)]),
  );
  expect(code(await post({ text: 'a' }, own))).toEqual([403, 'origin-refused']);
});

test('control: our own page and a program without Origin may use unsafe methods', async () => {
  expect((await post({ text: 'a' }, { origin: app.url })).status).toBe(201);
  expect((await post({ text: 'a' }, { origin: app.url.replace('127.0.0.1', 'localhost') })).status).toBe(201);
  expect((await post({ text: 'a' })).status).toBe(201);
});

test('a limited route says when to come back, and lets in again after that', async () => {
  const ask = () => supertest(app.url).get('/api/rare');
  expect((await Promise.all([ask(), ask(), ask()])).map(({ status }) => status)).toEqual([204, 204, 204]);
  const refused = await ask();
  expect(code(refused)).toEqual([429, 'too-many']);
  expect(refused.headers['retry-after']).toBe('20');
  await app.clock.advance(20_000);
  expect((await ask()).status).toBe(204);
});

test('nothing unexpected is quoted; the log has it under the request id', async () => {
  const { status, body, text } = await supertest(app.url).get('/api/failure');
  expect([status, body.code]).toEqual([500, 'internal']);
  expect(text).not.toContain('SECRET');
  const line = lines.split('\n').find((one) => one.includes('SECRET'));
  expect(line).toContain(body.requestId);
  expect(line).toContain('stack');
});

test('requests are logged by pattern, without cookies or bodies', async () => {
  const note = (id: string) =>
    supertest(app.url).get(`/api/notes/${id}?page=2`).set('cookie', 'as=ada; sid=abcdef123456');
  await note('no-uuid');
  expect(lines).toContain('"route":"/api/notes/:id","status":400');
  // A read that went well has nothing to say.
  await note(randomUUID());
  expect(lines).not.toContain('"route":"/api/notes/:id","status":200');
  expect(lines).not.toMatch(/abcdef123456|hello|page=2/);
});

test('an unknown route has the one error body, and runs nowhere', async () => {
  const response = await supertest(app.url).get('/api/nothing');
  expect(code(response)).toEqual([404, 'not-found']);
  expect(code(await supertest(app.url).post('/api/nothing').send({}))).toEqual([404, 'not-found']);
  expect(response.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(response.headers['cache-control']).toBe('no-store');
});
