import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  changePassword,
  endLoginSession,
  endOtherLoginSessions,
  forgetDevice,
  listLoginSessions,
  signOut,
} from '@greenroom/shared/auth/auth.api';
import { showMe } from '@greenroom/shared/user/user.api';
import {
  account,
  Browser,
  elsewhere,
  guest,
  passwordOfAll as password,
  type Person,
} from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Database } from '../database/database.ts';
import { LoginSession } from './login-session.entity.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const isKnown = async (browser: Browser) => (await browser.ask(showMe)).me !== null;
/** Somebody with the same cookies as they are now, whatever becomes of the original's. */
const copyOf = (person: Browser) => {
  const copy = new Browser(app);
  for (const [name, value] of person.cookies) copy.cookies.set(name, value);
  return copy;
};
const sessionsOf = async (person: Person) => (await person.ask(listLoginSessions)).sessions;

test('the list names the devices and which one this is', async () => {
  const owner = await account(app);
  const phone = await elsewhere(owner);
  phone.headers['user-agent'] = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
  const sessions = await sessionsOf(phone);
  expect(sessions).toHaveLength(2);
  expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
});

test('a session ended from elsewhere is unknown to the very next request, and its socket closes', async () => {
  const owner = await account(app);
  const phone = await elsewhere(owner);
  expect(await isKnown(phone)).toBe(true);
  const socket = await phone.socket();
  const bystander = await owner.socket();
  const gone = socket.gone();
  const other = (await sessionsOf(owner)).find(({ isCurrent }) => !isCurrent);
  await owner.ask(endLoginSession, { params: { loginSessionId: other?.id ?? '' } });
  expect(await isKnown(phone)).toBe(false);
  expect(await gone).toBe('io server disconnect');
  await expect(phone.socket()).rejects.toMatchObject({ data: { code: 'sign-in-required' } });
  expect(bystander.socket.connected).toBe(true);
  bystander.close();
});

test('nobody ends a stranger’s session', async () => {
  const [owner, stranger] = [await account(app), await account(app)];
  const loginSessionId = (await sessionsOf(owner))[0]?.id ?? '';
  expect(await stranger.refused(endLoginSession, { params: { loginSessionId } })).toMatchObject({
    code: 'not-found',
  });
  expect(await isKnown(owner)).toBe(true);
});

test('signing out ends this session alone, clears what the browser kept, and the cookie is worthless afterwards', async () => {
  const owner = await account(app);
  const phone = await elsewhere(owner);
  const copy = copyOf(phone);
  const response = await phone.send(signOut);
  expect(response.headers['clear-site-data']).toBe('"cache", "storage"');
  expect(phone.cookies.has('sid')).toBe(false);
  expect([await isKnown(copy), await isKnown(owner)]).toEqual([false, true]);
});

test('forgetting the device leaves no cookie at all', async () => {
  const owner = await account(app);
  expect([...owner.cookies.keys()].sort()).toEqual(['device', 'sid']);
  await owner.ask(forgetDevice);
  expect(owner.cookies.size).toBe(0);
});

test('a new password signs out every other device, and wants the old one first', async () => {
  const owner = await account(app);
  const phone = await elsewhere(owner);
  const next = 'another long enough password';
  const refused = await owner.refused(changePassword, { body: { current: 'something else', next } });
  expect(refused).toMatchObject({ code: 'sign-in-failed' });
  expect(await isKnown(phone)).toBe(true);
  await owner.ask(changePassword, { body: { current: password, next } });
  expect([await isKnown(phone), await isKnown(owner)]).toEqual([false, true]);
});

test('signing out everywhere else keeps this device', async () => {
  const owner = await account(app);
  const others = [await elsewhere(owner), await elsewhere(owner)];
  await owner.ask(endOtherLoginSessions);
  expect(await Promise.all([...others, owner].map(isKnown))).toEqual([false, false, true]);
  expect(await sessionsOf(owner)).toHaveLength(1);
});

test('a guest has no password to change', async () => {
  const person = await guest(app);
  const body = { current: password, next: password };
  expect(await person.refused(changePassword, { body })).toMatchObject({ code: 'not-allowed' });
});

test('a visit is noted at most every ten minutes', async () => {
  const person = await guest(app);
  const startedAt = app.clock.now();
  const seenAt = async () => {
    await person.ask(showMe);
    // Whatever the request left to be written is written before this.
    await app.get(Database).write(async () => undefined);
    return (await app.get(Database).read.findOneByOrFail(LoginSession, { userId: person.id })).seenAt;
  };
  app.clock.jump(9 * 60_000);
  expect(await seenAt()).toBe(startedAt);
  app.clock.jump(60_000);
  expect(await seenAt()).toBe(startedAt + 10 * 60_000);
});

test('a session unused for 180 days is over', async () => {
  const owner = await account(app);
  const dayMs = 24 * 3600_000;
  app.clock.jump(179 * dayMs);
  expect(await isKnown(owner)).toBe(true);
  app.clock.jump(180 * dayMs);
  expect(await isKnown(owner)).toBe(false);
});

test('the database keeps no token that opens anything', async () => {
  const owner = await account(app);
  const rows = await app.get(Database).read.find(LoginSession);
  expect(rows.length).toBeGreaterThan(0);
  for (const token of owner.cookies.values()) expect(JSON.stringify(rows)).not.toContain(token);
});
