import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { startTestPost } from '../../test/test-post.ts';
import { startTestApp } from '../../test/test-app.ts';
import { doctorCommand } from '../cli/doctor-command.ts';
import { type Config, loadConfig } from '../config/config.ts';
import { Config as ConfigToken } from '../config/config.ts';
import type { Finding } from './finding.ts';
import { node } from './machine.ts';

const folder = mkdtempSync(join(tmpdir(), 'greenroom-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function ask(config: Config, ...args: string[]): Promise<{ code: number; printed: string[] }> {
  const printed: string[] = [];
  const print = (line: string) => printed.push(line);
  return { code: await doctorCommand({ args, config, folder, print }), printed };
}

/** What it finds, by name, and its exit code. */
async function examined(env: Record<string, string>) {
  const config = loadConfig({ PORT: '0', DATA_DIR: join(folder, 'data'), ...env }, folder);
  const { code, printed } = await ask(config, '--json');
  const findings = printed.map((line) => JSON.parse(line) as Finding);
  return { code, state: Object.fromEntries(findings.map(({ name, state }) => [name, state])), findings };
}

test('a machine as it comes can start: what is missing is named with its remedy, and is no failure', async () => {
  const { code, state, findings } = await examined({});
  expect(code).toBe(0);
  expect(state).toMatchObject({
    Node: 'fine',
    'SQLite driver': 'fine',
    'Data folder': 'fine',
    HTTPS: 'fine',
  });
  expect(state).toMatchObject({ Mail: 'limited', TURN: 'limited', Port: 'fine', Address: 'fine' });
  for (const finding of findings) expect(Boolean(finding.remedy)).toBe(finding.state !== 'fine');
});

test('in words it says the same', async () => {
  const { printed } = await ask(loadConfig({ PORT: '0', DATA_DIR: folder }, folder));
  expect(printed.join('\n')).toMatch(/^ok {4}Node +\d/m);
  expect(printed.join('\n')).toMatch(/^note {2}Mail +not configured.*\n {20}Set SMTP_URL/m);
});

test('what prevents a start fails: a port in use, a folder in the way, a database that is not there', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const PORT = String((holder.address() as AddressInfo).port);
  expect(await examined({ PORT })).toMatchObject({ code: 1, state: { Port: 'broken' } });
  holder.close();
  const file = join(folder, 'file');
  writeFileSync(file, 'in the way');
  chmodSync(file, 0o400);
  expect(await examined({ DATA_DIR: join(file, 'data') })).toMatchObject({
    code: 1,
    state: { 'Data folder': 'broken' },
  });
  const DATABASE_URL = 'postgres://me:hunter2@127.0.0.1:1/greenroom';
  const { code, state, findings } = await examined({ DATABASE_URL });
  expect([code, state.Database]).toEqual([1, 'broken']);
  expect(JSON.stringify(findings)).not.toContain('hunter2');
  const missing = join(folder, 'missing.pem');
  expect(await examined({ TLS_CERT: missing, TLS_KEY: missing })).toMatchObject({
    code: 1,
    state: { HTTPS: 'broken' },
  });
});

test('a running server holds its own port, and that is fine', async () => {
  const app = await startTestApp();
  const config = { ...app.get(ConfigToken), PORT: Number(new URL(app.url).port) };
  const { printed, code } = await ask(config, '--json');
  expect(code).toBe(0);
  expect(printed.join('\n')).toContain('where the server is running');
  await app.stop();
});

test('plain http on the network, an address that leads nowhere and mail are told apart', async () => {
  expect((await examined({ HOST: '192.0.2.77' })).state).toMatchObject({
    HTTPS: 'limited',
    Address: 'limited',
  });
  const PUBLIC_URL = 'https://greenroom.example.org';
  expect((await examined({ PUBLIC_URL })).state).toMatchObject({ HTTPS: 'fine', Address: 'limited' });
  expect((await examined({ PUBLIC_URL, TRUST_PROXY: 'true' })).state.Address).toBe('fine');
  expect((await examined({ SMTP_URL: 'smtp://127.0.0.1:1' })).state.Mail).toBe('limited');
  const post = await startTestPost();
  expect((await examined({ SMTP_URL: post.url })).state.Mail).toBe('fine');
  await post.stop();
});

test('an old Node is named', () => {
  expect(
    [node('20.18.9'), node('18.20.0'), node('20.19.0'), node('24.0.0')].map(({ state }) => state),
  ).toEqual(['broken', 'broken', 'fine', 'fine']);
});
