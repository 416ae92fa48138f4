import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import supertest from 'supertest';
import { startGuest } from '@greenroom/shared/auth/auth.api';
import { ServerProcess } from '../../test/server-process.ts';
import { startTestApp } from '../../test/test-app.ts';
import { freshDatabaseUrl } from '../../test/test-database.ts';
import { loadConfig } from '../config/config.ts';
import { withLan } from './lan.ts';
import { lanAddresses } from './network-names.ts';
import { ownCertificate } from './own-certificate.ts';

jest.setTimeout(30_000);
const dayMs = 24 * 3600_000;
const now = Date.UTC(2030, 0, 1);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-lan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('start --lan serves https on the network, says where, and the fingerprint it names is the one it shows', async () => {
  const databaseUrl = await freshDatabaseUrl();
  const env = { DATA_DIR: folder, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) };
  const server = new ServerProcess(env, undefined, ['--lan']);
  const url = await server.url();
  const ca = readFileSync(join(folder, 'tls', 'cert.pem'));
  const health = await new Promise((resolve, reject) => {
    get(`${url}/api/health`, { ca }, (response) => resolve(json(response))).on('error', reject);
  });
  expect(health).toEqual({ status: 'ok' });
  const { output } = await server.kill('SIGTERM');
  expect(url).toMatch(/^https:\/\/127\.0\.0\.1:/);
  for (const address of lanAddresses()) expect(output).toContain(`https://${address}:${new URL(url).port}`);
  expect(output).toContain(`SHA-256: ${new X509Certificate(ca).fingerprint256}`);
  expect(statSync(join(folder, 'tls', 'key.pem')).mode & 0o777).toBe(0o600);
});

test('a certificate stays until it runs out or the machine has another address', async () => {
  const read = async (hosts: string[], at: number) => {
    const { certPath } = await ownCertificate(folder, { hosts, now: at });
    return new X509Certificate(readFileSync(certPath));
  };
  const first = await read(['localhost', '192.0.2.7'], now);
  expect(first.subjectAltName).toBe('DNS:localhost, IP Address:192.0.2.7');
  expect((await read(['localhost', '192.0.2.7'], now + 300 * dayMs)).raw).toEqual(first.raw);
  expect((await read(['localhost', '192.0.2.7'], now + 370 * dayMs)).raw).not.toEqual(first.raw);
  expect((await read(['192.0.2.8'], now)).subjectAltName).toBe('IP Address:192.0.2.8');
  writeFileSync(join(folder, 'tls', 'cert.pem'), 'damaged');
  expect((await read(['localhost'], now)).subjectAltName).toBe('DNS:localhost');
});

test('pages under the machine’s own addresses may write, others may not', async () => {
  const config = await withLan(loadConfig({ DATA_DIR: folder }, folder), { args: ['--lan'], now });
  const { HOST, TLS_CERT = '', TLS_KEY = '' } = config;
  const app = await startTestApp({ env: { HOST, TLS_CERT, TLS_KEY } });
  const { port } = new URL(app.url);
  const from = async (origin: string) => {
    const call = supertest(app.url).post(startGuest.path).disableTLSCerts().set({ origin });
    return (await call).status;
  };
  for (const address of lanAddresses()) {
    expect(await from(`https://${address}:${port}`)).toBe(201);
    expect(await from(`http://${address}:${port}`)).toBe(403);
    expect(await from(`https://${address}.example.org:${port}`)).toBe(403);
  }
  expect(await from('https://203.0.113.9')).toBe(403);
  await app.stop();
});

test('a certificate of one’s own is used as it is, and an option that is none is refused', async () => {
  const given = { DATA_DIR: folder, TLS_CERT: '/a/cert.pem', TLS_KEY: '/a/key.pem' };
  const config = await withLan(loadConfig(given, folder), { args: ['--lan'], now });
  expect(config).toMatchObject({ TLS_CERT: '/a/cert.pem', HOST: '0.0.0.0', isHttps: true });
  await expect(withLan(config, { args: ['--wan'], now })).rejects.toThrow(
    'start knows --lan, and not --wan.',
  );
});
