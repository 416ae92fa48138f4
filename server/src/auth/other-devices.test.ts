import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  changePassword,
  createReturnLink,
  redeemReturnLink,
  register,
} from '@greenroom/shared/auth/auth.api';
import { Browser, guest, passwordOfAll } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('a guest who takes a name is an account at once on the other devices too', async () => {
  const person = await guest(app);
  const { token } = await person.ask(createReturnLink);
  const other = new Browser(app);
  expect(await other.ask(redeemReturnLink, { body: { token } })).toMatchObject({ id: person.id });
  const body = { current: 'not the password', next: passwordOfAll };
  expect((await other.refused(changePassword, { body })).code).toBe('not-allowed');
  await person.ask(register, { body: { name: 'two-devices', password: passwordOfAll } });
  expect((await other.refused(changePassword, { body })).code).toBe('sign-in-failed');
});
