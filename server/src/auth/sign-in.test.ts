import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { changePassword, register, signIn, signOut } from '@greenroom/shared/auth/auth.api';
import { showMe } from '@greenroom/shared/user/user.api';
import {
  account,
  Browser,
  elsewhere,
  freshName,
  guest,
  passwordOfAll as password,
} from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { PasswordHash } from '../user/password-hash.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
// A minute of its own for each test, or they would use up each other's tries.
beforeEach(() => app.clock.jump(60_000));

const wrong = 'not the password at all';

test('a right password opens, in whatever case the name is written', async () => {
  const { me, id } = await account(app);
  const browser = new Browser(app);
  expect((await browser.ask(signIn, { body: { name: ` ${me.name?.toUpperCase()} `, password } })).id).toBe(
    id,
  );
  expect((await browser.ask(showMe)).me?.id).toBe(id);
});

test('a wrong password, an unknown name and a guest’s emptiness get the same answer for the same work', async () => {
  const { me } = await account(app);
  const { compared } = app.get(PasswordHash);
  const answers = [];
  for (const name of [me.name ?? '', freshName('nobody'), '']) {
    const { requestId, ...error } = await new Browser(app).refused(signIn, {
      body: { name, password: wrong },
    });
    answers.push(error);
  }
  expect(answers[0]).toMatchObject({ code: 'sign-in-failed' });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(app.get(PasswordHash).compared - compared).toBe(3);
});

test('eleven guesses in a minute are one too many, thrown all at once as well', async () => {
  const { me } = await account(app);
  const guesses = Array.from({ length: 30 }, () =>
    new Browser(app).send(signIn, { body: { name: me.name, password: wrong } }),
  );
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
});

test('an unknown name is limited like a known one', async () => {
  const name = freshName('nobody');
  const guesses = Array.from({ length: 12 }, () =>
    new Browser(app).send(signIn, { body: { name, password: wrong } }),
  );
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
});

test('while a stranger guesses, the owner stays in, gets in at a known device, and elsewhere a minute later', async () => {
  const owner = await account(app);
  const body = { name: owner.me.name ?? '', password };
  const home = await elsewhere(owner);
  await home.ask(signOut);
  for (let guess = 0; guess < 10; guess += 1)
    await new Browser(app).send(signIn, { body: { ...body, password: wrong } });

  const refused = await new Browser(app).refused(signIn, { body });
  expect(refused).toMatchObject({ code: 'too-many', retryAfterMs: 60_000 });
  expect((await owner.ask(showMe)).me?.id).toBe(owner.id);
  expect((await home.ask(signIn, { body })).id).toBe(owner.id);
  await owner.ask(changePassword, { body: { current: password, next: password } });

  app.clock.jump(60_000);
  await new Browser(app).ask(signIn, { body });
});

test('a known device guesses no more than a stranger does', async () => {
  const owner = await account(app);
  await owner.ask(signOut);
  const guesses = Array.from({ length: 11 }, () =>
    owner.send(signIn, { body: { name: owner.me.name, password: wrong } }),
  );
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});

test('thirty people behind one address register and sign in within a minute', async () => {
  const names = Array.from({ length: 30 }, () => freshName('pupil'));
  const guests = await Promise.all(names.map(() => guest(app)));
  await Promise.all(
    guests.map((person, at) => person.ask(register, { body: { name: names[at] ?? '', password } })),
  );
  // Each mistypes twice before getting it right.
  for (const attempt of [wrong, wrong, password]) {
    const sent = await Promise.all(
      names.map((name) => new Browser(app).send(signIn, { body: { name, password: attempt } })),
    );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([attempt === password ? 201 : 401]));
  }
});

test('a flood from one address is limited, and another address is not', async () => {
  const proxied = await startTestApp({ env: { TRUST_PROXY: 'true' } });
  const from = (address: string) => {
    const browser = new Browser(proxied);
    browser.headers['x-forwarded-for'] = address;
    return browser;
  };
  const flood = (route: typeof signIn | typeof register, stem: string) =>
    Promise.all(
      Array.from({ length: 100 }, () =>
        from('203.0.113.7').send(route, { body: { name: freshName(stem), password: wrong } }),
      ),
    );
  const tried = (await flood(signIn, 'stuffed')).map(({ status }) => status);
  expect(tried.filter((status) => status === 401)).toHaveLength(90);
  expect(tried.filter((status) => status === 429)).toHaveLength(10);
  const made = (await flood(register, 'bot')).map(({ status }) => status);
  expect(made.filter((status) => status === 201)).toHaveLength(60);
  expect(made.filter((status) => status === 429)).toHaveLength(40);
  await from('203.0.113.8').ask(register, { body: { name: freshName('honest'), password } });
  await proxied.stop();
}, 20_000);
