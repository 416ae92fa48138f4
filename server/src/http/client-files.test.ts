import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import supertest from 'supertest';
import { platform } from '../../test/platform.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

const clientDir = mkdtempSync(join(tmpdir(), 'greenroom-client-'));
const outside = `${clientDir}-outside.txt`;
let app: TestApp;
beforeAll(async () => {
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Greenroom</title>');
  writeFileSync(join(clientDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(clientDir, 'assets', 'entry-abc123.js'), `console.log(${'1 + '.repeat(2000)}1)`);
  writeFileSync(outside, 'nobody may read this');
  app = await startTestApp({ assembly: platform, env: { CLIENT_DIR: clientDir } });
});
afterAll(async () => {
  await app.stop();
  rmSync(clientDir, { recursive: true });
  rmSync(outside);
});

/** The path as it is written, which a tidier client would mend. */
function ask(method: string, path: string): Promise<{ status: number; type: string; body: string }> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, method, path }, (response) => {
      const { statusCode = 0, headers } = response;
      text(response).then(
        (body) => resolve({ status: statusCode, type: headers['content-type'] ?? '', body }),
        reject,
      );
    });
    asking.on('error', reject).end();
  });
}

const get = (path: string) => supertest(app.url).get(path);

test.each(['/', '/index.html', '/practice', '/rounds/17/result', '/history?page=2'])(
  '%s is the page, asked anew each time',
  async (path) => {
    const { status, headers, text } = await get(path);
    expect([status, text]).toEqual([200, '<!doctype html><title>Greenroom</title>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  },
);

test.each(['//', '//[', '/practice//'])('%s is an address like any other', async (path) => {
  expect((await ask('GET', path)).status).toBe(200);
});

test('an address that is none is refused in the words of every error', async () => {
  const { status, body } = await ask('GET', '/%');
  expect([status, JSON.parse(body)]).toEqual([
    400,
    { code: 'input-invalid', message: expect.any(String), requestId: expect.any(String) },
  ]);
});

test('the head of the page can be asked for alone', async () => {
  const { status, type, body } = await ask('HEAD', '/');
  expect([status, type, body]).toEqual([200, 'text/html; charset=utf-8', '']);
  expect((await ask('HEAD', '/api/nothing')).status).toBe(404);
});

test('the page may run its own scripts and nothing else', async () => {
  const { headers } = await get('/');
  const policy = new Map(
    String(headers['content-security-policy'])
      .split('; ')
      .map((part) => [part.split(' ')[0], part]),
  );
  expect(policy.get('script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy.get('object-src')).toBe("object-src 'none'");
  expect(policy.get('base-uri')).toBe("base-uri 'none'");
  expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  expect(headers['permissions-policy']).toContain('microphone=(self)');
});

test('on plain http nothing asks for https; behind https everything does', async () => {
  const { headers: plain } = await get('/');
  expect(plain['strict-transport-security']).toBeUndefined();
  expect(plain['content-security-policy']).not.toContain('upgrade-insecure-requests');
  const secure = await startTestApp({ assembly: platform, env: { PUBLIC_URL: 'https://greenroom.example' } });
  const { headers } = await supertest(secure.url).get('/');
  await secure.stop();
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
});

test('what is named by its content is kept for good, and travels compressed', async () => {
  const { headers, text } = await get('/assets/entry-abc123.js').set('accept-encoding', 'gzip');
  expect(text).toContain('console.log');
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
  });
});

test('other files are themselves, and a missing one is no page', async () => {
  expect((await get('/favicon.svg')).headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'no-cache',
  });
  expect((await get('/assets/entry-gone.js')).body).toMatchObject({ code: 'not-found' });
  expect((await get('/robots.txt')).status).toBe(404);
});

test.each([
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/..%2foutside.txt',
  '/assets/..%2f..%2foutside.txt',
  '/%00',
  '/%ff',
])('%s leads nowhere', async (path) => {
  const { status, text } = await get(path.replace('outside.txt', outside.split('/').at(-1) ?? ''));
  expect(text).not.toContain('nobody may read this');
  expect(status === 200 ? text : 'refused').toMatch(/refused|doctype html/);
});
