import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGuest } from '@greenroom/shared/auth/auth.api';
import { showMe } from '@greenroom/shared/user/user.api';
import { Browser, guest } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('nobody is known before they ask for anything', async () => {
  const browser = new Browser(app);
  expect((await browser.ask(showMe)).me).toBeNull();
  expect(browser.cookies.size).toBe(0);
});

test('a guest is known from the first answer on, after a restart too', async () => {
  const person = await guest(app);
  expect(person.me).toMatchObject({
    isGuest: true,
    name: null,
    displayName: 'Guest',
    preferences: { jobRole: 'backend-engineer' },
  });
  await app.restart();
  expect((await person.ask(showMe)).me?.id).toBe(person.id);
});

test('somebody already known stays who they are', async () => {
  const person = await guest(app);
  expect((await person.ask(startGuest)).id).toBe(person.id);
});

test('on plain http the cookie is one that every browser keeps, out of reach of scripts', async () => {
  const response = await new Browser(app).send(startGuest);
  expect(response.get('set-cookie')).toEqual([
    expect.stringMatching(/^sid=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
});

test('the page load renews the 180 days', async () => {
  const person = await guest(app);
  expect((await person.send(showMe)).get('set-cookie')?.[0]).toContain('Max-Age=15552000');
});

test('a made-up or damaged cookie is nobody, not an error', async () => {
  const browser = new Browser(app);
  for (const value of ['x'.repeat(43), 'short', '"; DROP TABLE user', '']) {
    browser.cookies.set('sid', value);
    expect((await browser.ask(showMe)).me).toBeNull();
  }
});
