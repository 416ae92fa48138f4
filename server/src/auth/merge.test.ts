import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  createReturnLink,
  redeemReturnLink,
  revokeReturnLink,
  signIn,
} from '@greenroom/shared/auth/auth.api';
import { showMe } from '@greenroom/shared/user/user.api';
import {
  account,
  Browser,
  elsewhere,
  guest,
  passwordOfAll as password,
  withCookiesOf,
} from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { UserMerge } from '../user/user-merge.ts';

let app: TestApp;
let moved: { from: string; to: string }[] = [];
let isBroken = false;
beforeAll(async () => {
  app = await startTestApp();
  app.get(UserMerge).register(async (_, from, to) => {
    if (isBroken) throw new Error('the feature could not move its rows');
    moved.push({ from, to });
  });
});
afterAll(() => app.stop());
beforeEach(() => {
  moved = [];
  isBroken = false;
});

test('signing in brings the guest’s work along, and the guest is no more', async () => {
  const owner = await account(app);
  const person = await guest(app);
  const copy = new Browser(app);
  copy.cookies.set('sid', person.cookies.get('sid') ?? '');
  await person.ask(signIn, { body: { name: owner.me.name ?? '', password } });
  expect(moved).toEqual([{ from: person.id, to: owner.id }]);
  expect((await copy.ask(showMe)).me).toBeNull();
});

test('a merge that fails half-way leaves guest and account as they were', async () => {
  const owner = await account(app);
  const person = await guest(app);
  isBroken = true;
  const error = await person.refused(signIn, { body: { name: owner.me.name ?? '', password } });
  expect(error.code).toBe('internal');
  expect((await person.ask(showMe)).me?.id).toBe(person.id);
});

test('changing from one account to another moves nothing', async () => {
  const [one, other] = [await account(app), await account(app)];
  const phone = await elsewhere(one);
  const socket = await phone.socket();
  await one.ask(signIn, { body: { name: other.me.name ?? '', password } });
  expect((await one.ask(showMe)).me?.id).toBe(other.id);
  expect(moved).toEqual([]);
  expect(socket.socket.connected).toBe(true);
  socket.close();
});

test('a guest’s other device is not let into the account', async () => {
  const owner = await account(app);
  const person = await guest(app);
  const { token } = await person.ask(createReturnLink);
  const second = new Browser(app);
  await second.ask(redeemReturnLink, { body: { token } });
  const socket = await second.socket();
  const gone = socket.gone();
  await person.ask(signIn, { body: { name: owner.me.name ?? '', password } });
  expect((await second.ask(showMe)).me).toBeNull();
  await gone;
  expect(await new Browser(app).refused(redeemReturnLink, { body: { token } })).toMatchObject({
    code: 'link-invalid',
  });
});

test('a return link brings a guest back on any device, as often as wanted, with what they did there', async () => {
  const person = await guest(app);
  const { token } = await person.ask(createReturnLink);
  for (const device of [new Browser(app), new Browser(app)]) {
    expect((await device.ask(redeemReturnLink, { body: { token } })).id).toBe(person.id);
  }
  const other = await guest(app);
  const back = withCookiesOf(other, await other.ask(redeemReturnLink, { body: { token } }));
  expect(moved).toEqual([{ from: other.id, to: person.id }]);
  expect((await back.ask(showMe)).me?.id).toBe(person.id);
});

test('a newer link replaces the older, and a revoked one is dead', async () => {
  const person = await guest(app);
  const older = await person.ask(createReturnLink);
  const newer = await person.ask(createReturnLink);
  expect(await new Browser(app).refused(redeemReturnLink, { body: older })).toMatchObject({
    code: 'link-invalid',
  });
  await new Browser(app).ask(redeemReturnLink, { body: newer });
  await person.ask(revokeReturnLink);
  expect(await new Browser(app).refused(redeemReturnLink, { body: newer })).toMatchObject({
    code: 'link-invalid',
  });
});

test('guessing links is limited', async () => {
  app.clock.jump(60_000);
  const body = { token: 'x'.repeat(43) };
  const guesses = Array.from({ length: 95 }, () => new Browser(app).send(redeemReturnLink, { body }));
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 410)).toHaveLength(90);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
});
