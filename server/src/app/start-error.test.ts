import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from '../../test/platform.ts';
import { loadConfig } from '../config/config.ts';
import { explainExit } from './exit.ts';
import { startServer } from './start.ts';

const folder = mkdtempSync(join(tmpdir(), 'greenroom-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What an operator is told by a start that fails. */
async function refusal(env: Record<string, string>): Promise<{ code: number; sentence: string }> {
  const config = loadConfig({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: folder, ...env }, folder);
  const [outcome] = await Promise.allSettled([startServer(config, platform)]);
  if (outcome.status === 'fulfilled') await outcome.value.stop();
  return outcome.status === 'rejected' ? explainExit(outcome.reason) : { code: 0, sentence: 'it started' };
}

test('a damaged file says to restore a backup, and is left as it is', async () => {
  const DATA_DIR = mkdtempSync(join(folder, 'damaged-'));
  writeFileSync(
    join(DATA_DIR, 'greenroom.sqlite'),
    'this is no database, but it is long enough to look at '.repeat(40),
  );
  const { code, sentence } = await refusal({ DATA_DIR });
  expect(code).toBe(65);
  expect(sentence).toMatch(/greenroom\.sqlite is damaged \(SQLITE_NOTADB\): restore a backup\.$/);
});

test('a PostgreSQL that is not there is 69, without the password', async () => {
  const { code, sentence } = await refusal({ DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/greenroom' });
  expect([code, sentence]).toEqual([69, 'The database of DATABASE_URL cannot be reached (ECONNREFUSED).']);
});

test('a certificate that is missing or none is 78, with its path', async () => {
  const path = join(folder, 'cert.pem');
  const missing = await refusal({ TLS_CERT: path, TLS_KEY: path });
  expect(missing).toEqual({
    code: 78,
    sentence: `TLS_CERT is "${path}", but that file cannot be read (ENOENT).`,
  });
  writeFileSync(path, 'no certificate');
  const none = await refusal({ TLS_CERT: path, TLS_KEY: path });
  expect(none).toEqual({
    code: 78,
    sentence: `TLS_CERT ${path} and TLS_KEY ${path} are no certificate and its key in PEM.`,
  });
});

test('an address of another machine is 78', async () => {
  expect(await refusal({ HOST: '203.0.113.1' })).toEqual({
    code: 78,
    sentence: 'HOST is no address of this machine.',
  });
});

test('control: after all these failures the same folder starts', async () => {
  expect((await refusal({})).sentence).toBe('it started');
});
