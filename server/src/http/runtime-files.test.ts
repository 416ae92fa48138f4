import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import supertest from 'supertest';
import { platform } from '../../test/platform.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

const runtimeDir = mkdtempSync(join(tmpdir(), 'greenroom-runtime-'));
const name = 'python-core-0123456789abcdef.wasm';
const bytes = Buffer.from('wasm '.repeat(1000));
const frameScript = 'parent.postMessage("ready", "*");';
let app: TestApp;
beforeAll(async () => {
  writeFileSync(join(runtimeDir, name), bytes);
  writeFileSync(join(runtimeDir, `${name}.br`), brotliCompressSync(bytes));
  writeFileSync(join(runtimeDir, `${name}.gz`), gzipSync(bytes));
  writeFileSync(join(runtimeDir, 'manifest.json'), '{"runtimes":{}}');
  writeFileSync(join(runtimeDir, '.unfinished.1'), 'half of it');
  writeFileSync(join(runtimeDir, 'frame.js'), frameScript);
  app = await startTestApp({ assembly: platform, env: { RUNTIME_DIR: runtimeDir } });
});
afterAll(async () => {
  await app.stop();
  rmSync(runtimeDir, { recursive: true });
});

const get = (path: string) => supertest(app.url).get(path);
const policyOf = async (path: string) => (await get(path)).headers['content-security-policy'];

test.each(['br', 'gzip'])(
  'a file travels as %s, compressed when it was built, and is kept for good',
  async (encoding) => {
    const { status, headers } = await get(`/runtime/${name}`).set('accept-encoding', encoding).buffer(false);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'application/wasm',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(Number(headers['content-length'])).toBeLessThan(100);
  },
);

test('who takes no compression gets the bytes', async () => {
  const { headers, body } = await get(`/runtime/${name}`)
    .set('accept-encoding', 'identity')
    .responseType('blob');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body).toEqual(bytes);
});

test('the manifest is asked anew each time', async () => {
  const { headers, body } = await get('/runtime/manifest.json');
  expect(headers['cache-control']).toBe('no-cache');
  expect(body).toEqual({ runtimes: {} });
});

test.each([
  '/runtime/missing.wasm',
  '/runtime/.unfinished.1',
  '/runtime/..%2fpackage.json',
  '/sandbox/other.html',
])('%s leads to nothing of the disk', async (path) => {
  const { status, text } = await get(path);
  expect([200, 404]).toContain(status);
  expect(text).not.toMatch(/half of it|"dependencies"/);
});

test.each([
  ['script', "'unsafe-eval'"],
  ['wasm', "'wasm-unsafe-eval'"],
])('the %s document has an opaque origin, one script, and nothing else but %s', async (frame, evaluation) => {
  const { status, text, headers } = await get(`/sandbox/${frame}.html`);
  expect(status).toBe(200);
  const served = /<script>(.*)<\/script>/s.exec(text)?.[1] ?? '';
  expect(served).toBe(frameScript);
  const hash = createHash('sha256').update(served).digest('base64');
  expect(headers['content-security-policy']).toBe(
    `sandbox allow-scripts; default-src 'none'; script-src 'sha256-${hash}' ${evaluation} blob:; worker-src blob:; ` +
      "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  );
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
});

test('our page alone may show the documents, and may show no other page', async () => {
  const sandbox = await get('/sandbox/script.html');
  expect(sandbox.headers['x-frame-options']).toBeUndefined();
  const page = await get('/');
  expect(page.headers['x-frame-options']).toBe('DENY');
  expect(await policyOf('/')).toContain("frame-src 'self'");
});
