import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { showMe } from '@greenroom/shared/user/user.api';
import { account, guest } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Database } from '../database/database.ts';
import { User } from '../user/user.entity.ts';
import { LoginSession } from './login-session.entity.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const dayMs = 24 * 3600_000;

const isThere = ({ id }: { id: string }) => app.get(Database).read.existsBy(User, { id });
/** Days go by without a timer running, then the server starts and has its first minute. */
const sleep = async (days: number) => {
  app.clock.jump(days * dayMs);
  await app.restart();
  await app.clock.advance(60_000);
};

test('guests whom nobody has seen for 180 days are erased; who came back and who has an account stay', async () => {
  const [absent, returning, owner] = [await guest(app), await guest(app), await account(app)];
  await sleep(100);
  await returning.ask(showMe);
  await sleep(79);
  expect(await Promise.all([absent, returning, owner].map(isThere))).toEqual([true, true, true]);
  await sleep(1);
  expect(await Promise.all([absent, returning, owner].map(isThere))).toEqual([false, true, true]);
  expect(await app.get(Database).read.countBy(LoginSession, { userId: absent.id })).toBe(0);
  expect((await returning.ask(showMe)).me?.id).toBe(returning.id);
});

test('a server that runs on sweeps every day', async () => {
  const absent = await guest(app);
  await sleep(179);
  expect(await isThere(absent)).toBe(true);
  await app.clock.advance(dayMs);
  expect(await isThere(absent)).toBe(false);
});
