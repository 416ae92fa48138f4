import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  createResetLink,
  redeemPasswordReset,
  requestPasswordReset,
  signIn,
} from '@greenroom/shared/auth/auth.api';
import { tokenFromHash } from '@greenroom/shared/auth/link';
import { changeMe, showMe } from '@greenroom/shared/user/user.api';
import {
  account,
  Browser,
  firstAdmin,
  freshName,
  guest,
  passwordOfAll as password,
  type Person,
} from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { startTestPost, type TestPost } from '../../test/test-post.ts';

let post: TestPost;
let app: TestApp;
beforeAll(async () => {
  post = await startTestPost();
  app = await startTestApp({ env: { SMTP_URL: post.url, PUBLIC_URL: 'http://greenroom.test' } });
});
afterAll(async () => {
  await post.stop();
  await app.stop();
});
beforeEach(() => app.clock.jump(3600_000));

const next = 'a password chosen afresh';
async function withMail(): Promise<Person> {
  const person = await account(app);
  await person.ask(changeMe, { body: { email: `${person.me.name}@example.org`, password } });
  return person;
}
const ask = (name: string) => new Browser(app).ask(requestPasswordReset, { body: { name } });
const tokenIn = (letter: string) =>
  tokenFromHash(/http:\/\/greenroom\.test\/reset(#\S+)/.exec(letter)?.[1] ?? '') ?? '';

test('a mailed link sets a new password once, and shuts every other door', async () => {
  const person = await withMail();
  const arriving = post.next();
  await ask(person.me.name ?? '');
  const letter = await arriving;
  expect(letter).toContain(`To: ${person.me.name}@example.org`);
  const token = tokenIn(letter);
  const browser = new Browser(app);
  expect((await browser.ask(redeemPasswordReset, { body: { token, password: next } })).id).toBe(person.id);
  expect((await browser.ask(showMe)).me?.id).toBe(person.id);
  expect((await person.ask(showMe)).me).toBeNull();
  const again = await new Browser(app).refused(redeemPasswordReset, { body: { token, password: next } });
  expect(again).toMatchObject({ code: 'link-invalid' });
  const name = person.me.name ?? '';
  expect(await new Browser(app).refused(signIn, { body: { name, password } })).toMatchObject({
    code: 'sign-in-failed',
  });
  await new Browser(app).ask(signIn, { body: { name, password: next } });
});

test('known and unknown names get the same answer, and only the known one a letter', async () => {
  const person = await withMail();
  const silent = await account(app);
  const sent = [freshName('nobody'), silent.me.name, person.me.name].map((name) =>
    new Browser(app).send(requestPasswordReset, { body: { name } }),
  );
  const arriving = post.next();
  const answers = (await Promise.all(sent)).map(({ status, text }) => ({ status, text }));
  expect(answers).toEqual(Array(3).fill({ status: 204, text: '' }));
  await arriving;
  expect(post.letters.filter((letter) => letter.includes(silent.me.name ?? ''))).toEqual([]);
});

test('three letters an hour for one name, unknown ones counted alike', async () => {
  const person = await withMail();
  for (const name of [person.me.name ?? '', freshName('nobody')]) {
    for (let at = 0; at < 3; at += 1) await ask(name);
    expect(await new Browser(app).refused(requestPasswordReset, { body: { name } })).toMatchObject({
      code: 'too-many',
    });
  }
});

test('an admin hands out a link for a day; nobody else does', async () => {
  const admin = await firstAdmin(app);
  const person = await account(app);
  const body = { name: person.me.name ?? '' };
  expect(await person.refused(createResetLink, { body })).toMatchObject({ code: 'not-allowed' });
  expect(await admin.refused(createResetLink, { body: { name: freshName('nobody') } })).toMatchObject({
    code: 'not-found',
  });
  const late = await admin.ask(createResetLink, { body });
  app.clock.jump(24 * 3600_000);
  const redeemed = { token: late.token, password: next };
  expect(await new Browser(app).refused(redeemPasswordReset, { body: redeemed })).toMatchObject({
    code: 'link-invalid',
  });
  const { token } = await admin.ask(createResetLink, { body });
  const visitor = await guest(app);
  expect((await visitor.ask(redeemPasswordReset, { body: { token, password: next } })).id).toBe(person.id);
});

test('a letter goes only where somebody who knows the password said', async () => {
  const person = await account(app);
  const body = { email: 'thief@example.org' };
  expect(await person.refused(changeMe, { body })).toMatchObject({ code: 'sign-in-failed' });
  expect((await person.ask(showMe)).me?.email).toBeNull();
});
