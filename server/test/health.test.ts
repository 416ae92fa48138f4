import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import supertest from 'supertest';
import { routes } from '@greenroom/shared/contract';
import { Readiness } from '../src/health/readiness.ts';
import { platform, readNote } from './platform.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ assembly: platform });
});
afterAll(() => app.stop());

test('health answers ok once the server is ready, and unavailable otherwise', async () => {
  await app.http().get('/api/health').expect(200, { status: 'ok' });
  app.get(Readiness).isReady = false;
  const { status, body } = await app.http().get('/api/health');
  expect([status, body.code]).toEqual([503, 'unavailable']);
  app.get(Readiness).isReady = true;
});

test('it answers again after a restart on the same data', async () => {
  await app.restart();
  await app.http().get('/api/health').expect(200);
});

test('the contract is served as OpenAPI, with every route', async () => {
  const { body } = await app.http().get('/api/openapi.json').expect(200);
  expect(body.openapi).toBe('3.1.0');
  const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
  );
  const declared = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(described.sort()).toEqual(declared.sort());
  expect(body.paths['/api/health'].get.responses[503].description).toBe('unavailable');
});

test('metrics count requests by pattern, sockets and commits', async () => {
  const path = readNote.path.replace(':id', '6b1f8c1e-58d0-4a52-9d52-0d4b1f8c1e58');
  await app.http().get(path).set('cookie', 'as=ada').expect(200);
  const { text } = await app.http().get('/metrics').expect(200);
  expect(text).toContain('greenroom_http_seconds_count{method="GET",route="/api/notes/:id",status="200"} 1');
  expect(text).toMatch(/^greenroom_sockets 0$/m);
  expect(text).toMatch(/^greenroom_write_queue 0$/m);
  expect(text).toContain('greenroom_commit_seconds_count');
  expect(text).toContain('nodejs_eventloop_lag_seconds');
});

test('metrics are for this machine unless the operator opens them', async () => {
  const trusting = await startTestApp({ assembly: platform, env: { TRUST_PROXY: '127.0.0.1' } });
  await trusting.http().get('/metrics').expect(200);
  await trusting.http().get('/metrics').set('x-forwarded-for', '203.0.113.9').expect(404);
  await trusting.stop();
});

test('with a certificate it speaks https', async () => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const paths = { TLS_CERT: join(app.dataDir, 'cert.pem'), TLS_KEY: join(app.dataDir, 'key.pem') };
  writeFileSync(paths.TLS_CERT, cert);
  writeFileSync(paths.TLS_KEY, key);
  const secure = await startTestApp({ assembly: platform, env: paths });
  expect(secure.url).toMatch(/^https:/);
  const { status, headers } = await supertest(secure.url).get('/api/health').disableTLSCerts();
  expect([status, headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
  await secure.stop();
});
