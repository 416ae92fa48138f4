import { expect, test } from '@jest/globals';
import { startGuest } from '@greenroom/shared/auth/auth.api';
import { showMe } from '@greenroom/shared/user/user.api';
import { Browser } from '../../test/people.ts';
import { startTestApp } from '../../test/test-app.ts';

const secure = /^__Host-sid=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax; Secure$/;
const plain = /^sid=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/;

async function cookieWhere(
  env: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<string> {
  const app = await startTestApp({ env });
  const browser = new Browser(app);
  Object.assign(browser.headers, headers);
  const response = await browser.send(startGuest);
  expect((await browser.ask(showMe)).me).not.toBeNull();
  await app.stop();
  return response.get('set-cookie')?.[0] ?? '';
}

test('where people come by https the cookie is pinned to this origin', async () => {
  expect(await cookieWhere({ PUBLIC_URL: 'https://greenroom.example.org' })).toMatch(secure);
});

test('a trusted proxy says when it was https', async () => {
  const forwarded = { 'x-forwarded-proto': 'https' };
  expect(await cookieWhere({ TRUST_PROXY: 'true' }, forwarded)).toMatch(secure);
  expect(await cookieWhere({ TRUST_PROXY: 'true' })).toMatch(plain);
});

test('without a proxy to trust, anybody could say so', async () => {
  expect(await cookieWhere({}, { 'x-forwarded-proto': 'https' })).toMatch(plain);
});

test('where everybody comes by https, a bare cookie planted by a neighbour is not read', async () => {
  const app = await startTestApp({ env: { PUBLIC_URL: 'https://greenroom.example.org' } });
  const browser = new Browser(app);
  await browser.ask(startGuest);
  const token = browser.cookies.get('__Host-sid') ?? '';
  const victim = new Browser(app);
  victim.cookies.set('sid', token);
  expect((await victim.ask(showMe)).me).toBeNull();
  victim.cookies.set('__Host-sid', token);
  expect((await victim.ask(showMe)).me).not.toBeNull();
  await app.stop();
});
