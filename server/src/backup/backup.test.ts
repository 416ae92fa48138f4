import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { signIn } from '@greenroom/shared/auth/auth.api';
import { listRecordings } from '@greenroom/shared/recording/recording.api';
import { listSessions } from '@greenroom/shared/session/session.api';
import {
  account,
  Browser,
  passwordOfAll as password,
  type Person,
  withCookiesOf,
} from '../../test/people.ts';
import { SoloRound } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Voice } from '../../test/voice.ts';
import { backupCommand } from '../cli/backup-command.ts';
import type { Call } from '../cli/command.ts';
import { restoreCommand } from '../cli/restore-command.ts';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { User } from '../user/user.entity.ts';
import { Users } from '../user/users.ts';

// Each case starts servers, some of them several times.
jest.setTimeout(30_000);

const folder = mkdtempSync(join(tmpdir(), 'greenroom-backup-'));
let app: TestApp;
let config: Config;
let owner: Person;
let round: SoloRound;
let voice: Voice;
beforeAll(async () => {
  app = await startTestApp();
  config = app.get(Config);
  owner = await account(app);
  round = await SoloRound.begin(app, 'behavioral-short');
  voice = await Voice.begin(round);
  for (let chunk = 0; chunk < 3; chunk += 1) await voice.say();
  await round.person.ask(signIn, { body: { name: owner.me.name ?? '', password } });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

const call = async (
  command: (call: Call) => Promise<unknown>,
  ...[args, of]: [string[], Config]
): Promise<string> => {
  const lines: string[] = [];
  await command({ args, config: of, folder, print: (line) => lines.push(line) });
  return lines.join('\n');
};

/** A server elsewhere that has been given this backup while it was stopped. */
async function restored(file: string): Promise<TestApp> {
  const other = await startTestApp();
  const itsConfig = other.get(Config);
  await other.restart(async () => void (await call(restoreCommand, [file], itsConfig)));
  return other;
}

async function signedIn(at: TestApp): Promise<Person> {
  const browser = new Browser(at);
  const me = await browser.ask(signIn, { body: { name: owner.me.name ?? '', password } });
  return withCookiesOf(browser, me);
}

test('restored elsewhere, one signs in, sees the session and hears every byte', async () => {
  const said = await call(backupCommand, ['whole.tar'], config);
  expect(said).toMatch(/^Backed up 1 person, 1 session, 1 recording into /);
  expect(statSync(join(folder, 'whole.tar')).mode & 0o777).toBe(0o600);
  const other = await restored('whole.tar');
  const person = await signedIn(other);
  const { sessions } = await person.ask(listSessions, {});
  expect(sessions.map(({ id }) => id)).toEqual([round.sessionId]);
  const query = { sessionId: round.sessionId };
  expect((await person.ask(listRecordings, { query })).recordings).toMatchObject([{ id: voice.recordingId }]);
  const { body } = await voice.heard(person);
  expect((body as Buffer).equals(voice.spoken)).toBe(true);
  await other.stop();
});

test('everything acknowledged before the backup began is in it, while others go on writing', async () => {
  const acknowledged: string[] = [];
  let isBusy = true;
  const write = async () => {
    while (isBusy) acknowledged.push(await newcomer());
  };
  const writers = Array.from({ length: 5 }, write);
  while (acknowledged.length < 50) acknowledged.push(await newcomer());
  const before = [...acknowledged];
  await call(backupCommand, ['busy.tar'], config);
  // The control: it did have to be made while others wrote.
  expect(acknowledged.length).toBeGreaterThan(before.length);
  isBusy = false;
  await Promise.all(writers);

  const other = await restored('busy.tar');
  const there = new Set((await other.get(Database).read.find(User)).map(({ id }) => id));
  expect(before.filter((id) => !there.has(id))).toEqual([]);
  await other.stop();
});

/** One more acknowledged row. */
async function newcomer(): Promise<string> {
  const users = app.get(Users);
  return app.get(Database).write(async (manager) => (await users.create(manager)).id);
}

test('beside a stopped server it works as well, and never overwrites a file', async () => {
  await app.restart(async () => {
    expect(await call(backupCommand, [], config)).toContain(join(app.dataDir, 'backups', 'manual-'));
    await call(backupCommand, ['stopped.tar'], config);
    await expect(call(backupCommand, ['stopped.tar'], config)).rejects.toMatchObject({ code: 'conflict' });
  });
  await expect(call(backupCommand, ['stopped.tar'], config)).rejects.toMatchObject({ code: 'conflict' });
});

test('a running server is never overwritten', async () => {
  await call(backupCommand, ['refused.tar'], config);
  await expect(call(restoreCommand, ['refused.tar'], config)).rejects.toMatchObject({ exitCode: 75 });
  expect((await voice.heard(await signedIn(app))).status).toBe(200);
});

const voiceIn = (bytes: Buffer) => bytes.indexOf(voice.spoken) + 9000;

test.each([
  ['one byte changed', (bytes: Buffer) => bytes.fill(bytes.readUInt8(2000) ^ 1, 2000, 2001)],
  ['some of the voice changed', (bytes: Buffer) => bytes.fill('x', voiceIn(bytes), voiceIn(bytes) + 3)],
  ['cut in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['without its end', (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf('manifest.json'))],
  ['another file altogether', () => Buffer.from('not a backup at all, but long enough'.repeat(50))],
  ['nothing', () => Buffer.alloc(0)],
])('%s: refused, and what is there stays', async (_, damage) => {
  const file = join(folder, 'good.tar');
  rmSync(file, { force: true });
  await call(backupCommand, ['good.tar'], config);
  writeFileSync(join(folder, 'bad.tar'), damage(readFileSync(file)));
  await app.restart(async () => {
    await expect(call(restoreCommand, ['bad.tar'], config)).rejects.toMatchObject({ code: 'input-invalid' });
  });
  expect(((await voice.heard(await signedIn(app))).body as Buffer).equals(voice.spoken)).toBe(true);
});

test('what a restore replaces is put aside, in case it was the wrong one', async () => {
  await call(backupCommand, ['old.tar'], config);
  const later = await account(app);
  const name = later.me.name ?? '';
  await app.restart(async () => {
    expect(await call(restoreCommand, ['old.tar'], config)).toContain(join(app.dataDir, 'replaced'));
  });
  expect(await new Browser(app).refused(signIn, { body: { name, password } })).toMatchObject({
    code: 'sign-in-failed',
  });
  expect(((await voice.heard(await signedIn(app))).body as Buffer).equals(voice.spoken)).toBe(true);
});
