import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createReturnLink } from '@greenroom/shared/auth/auth.api';
import { changeMe, deleteMe, exportMe, showMe } from '@greenroom/shared/user/user.api';
import { strFromU8, unzipSync } from 'fflate';
import { AdminTasks } from '../auth/admin-tasks.ts';
import { Database } from '../database/database.ts';
import { account, Browser, elsewhere, guest, passwordOfAll as password } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { wholeDatabase } from '../../test/whole-database.ts';
import { UserErasure } from './user-erasure.ts';
import { UserExport } from './user-export.ts';

let app: TestApp;
const removed: string[] = [];
let isBroken = false;
beforeAll(async () => {
  app = await startTestApp();
  app.get(UserErasure).register(async (_, userId) => {
    if (isBroken) throw new Error('the feature could not erase its rows');
    return () => void removed.push(userId);
  });
  app.get(UserExport).register(async (userId) => ({
    name: 'recording',
    json: { of: userId },
    files: [{ name: 'voice.webm', open: () => pieces('sound ', 'of a ', 'voice') }],
  }));
});
afterAll(() => app.stop());

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

test('who deletes themselves leaves no trace in any table, nor open door or socket', async () => {
  const person = await account(app, { stem: 'vanishing' });
  const phone = await elsewhere(person);
  await person.ask(changeMe, {
    body: { displayName: 'Vanishing Lady', email: 'vanishing@example.org', password },
  });
  await person.ask(createReturnLink);
  await app.get(AdminTasks).resetLink(person.me.name ?? '');
  const traces = [person.id, person.me.name ?? '', 'Vanishing Lady', 'vanishing@example.org'];
  const before = await wholeDatabase(app.get(Database));
  for (const trace of traces) expect(before).toContain(trace);
  const socket = await phone.socket();
  const gone = socket.gone();

  await person.ask(deleteMe, { body: { password } });
  const after = await wholeDatabase(app.get(Database));
  for (const trace of traces) expect(after).not.toContain(trace);
  expect(removed).toContain(person.id);
  expect((await phone.ask(showMe)).me).toBeNull();
  expect(person.cookies.has('sid')).toBe(false);
  await gone;
});

test('an account confirms with its password', async () => {
  const person = await account(app);
  for (const body of [{}, { password: 'not the one it is' }]) {
    expect(await person.refused(deleteMe, { body })).toMatchObject({ code: 'sign-in-failed' });
  }
  expect((await person.ask(showMe)).me?.id).toBe(person.id);
});

test('an erasure that fails half-way erases nothing', async () => {
  const person = await guest(app);
  isBroken = true;
  expect(await person.refused(deleteMe, { body: {} })).toMatchObject({ code: 'internal' });
  isBroken = false;
  expect((await person.ask(showMe)).me?.id).toBe(person.id);
  await person.ask(deleteMe, { body: {} });
  expect((await person.ask(showMe)).me).toBeNull();
});

test('the export is a zip of one’s own: a JSON file a noun, and the files', async () => {
  const person = await account(app);
  const { body, headers } = await person.send(exportMe);
  expect(headers['content-type']).toBe('application/zip');
  const files = unzipSync(body as Uint8Array);
  const json = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as unknown;
  expect(json('user.json')).toMatchObject({ id: person.id, name: person.me.name });
  expect(json('login-sessions.json')).toHaveLength(1);
  expect(json('recording.json')).toEqual({ of: person.id });
  expect(strFromU8(files['recording/voice.webm'] ?? new Uint8Array())).toBe('sound of a voice');
  expect(Buffer.from(body as Uint8Array).includes('argon2')).toBe(false);
});

test('nobody exports or deletes without being somebody', async () => {
  expect(await new Browser(app).refused(deleteMe, { body: {} })).toMatchObject({ code: 'sign-in-required' });
  expect((await new Browser(app).send(exportMe)).status).toBe(401);
});
