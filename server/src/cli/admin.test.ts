import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redeemPasswordReset } from '@greenroom/shared/auth/auth.api';
import { tokenFromHash } from '@greenroom/shared/auth/link';
import { listUsers } from '@greenroom/shared/user/user.api';
import { account, Browser, freshName, passwordOfAll as password } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { TestClock } from '../../test/test-clock.ts';
import { Config } from '../config/config.ts';
import { adminCommand } from './admin-command.ts';

let app: TestApp;
let config: Config;
beforeAll(async () => {
  // The command line beside a stopped server knows only the true time.
  app = await startTestApp({ clock: new TestClock(Date.now()) });
  config = app.get(Config);
});
afterAll(() => app.stop());

async function admin(...args: string[]): Promise<string> {
  const lines: string[] = [];
  await adminCommand({ args, config, folder: app.dataDir, print: (line) => lines.push(line) });
  return lines.join('\n');
}
const tokenIn = (printed: string) => tokenFromHash(new URL(printed.split('\n').at(-1) ?? '').hash) ?? '';

test('the running server makes the first admin, whose link sets a password once', async () => {
  const name = freshName('root');
  const token = tokenIn(await admin('create', name));
  const browser = new Browser(app);
  expect(await browser.ask(redeemPasswordReset, { body: { token, password } })).toMatchObject({
    name,
    role: 'admin',
  });
  await browser.ask(listUsers);
  const again = await new Browser(app).refused(redeemPasswordReset, { body: { token, password } });
  expect(again).toMatchObject({ code: 'link-invalid' });
});

test('a promotion holds from the very next request on', async () => {
  const person = await account(app);
  expect(await person.refused(listUsers)).toMatchObject({ code: 'not-allowed' });
  expect(await admin('promote', person.me.name ?? '')).toContain('is an admin now');
  expect((await person.ask(listUsers)).users.length).toBeGreaterThan(0);
});

test('it works beside a stopped server as well, and after one that was killed', async () => {
  const name = freshName('offline');
  let token = '';
  await app.restart(async () => {
    // What kill -9 leaves behind: a port where nobody listens any more.
    const left = JSON.stringify({ port: 9, token: 'of an earlier start' });
    writeFileSync(join(app.dataDir, 'control.json'), left);
    token = tokenIn(await admin('create', name));
  });
  expect(await new Browser(app).ask(redeemPasswordReset, { body: { token, password } })).toMatchObject({
    name,
  });
});

test('an unknown name, a taken one and a wrong call are told apart', async () => {
  const person = await account(app);
  await expect(admin('reset', freshName('nobody'))).rejects.toMatchObject({ code: 'not-found' });
  await expect(admin('create', person.me.name ?? '')).rejects.toMatchObject({ code: 'name-taken' });
  await expect(admin('create', 'no spaces please')).rejects.toMatchObject({ code: 'input-invalid' });
  for (const args of [[], ['create'], ['destroy', 'x'], ['create', 'a', 'b']]) {
    await expect(admin(...args)).rejects.toThrow('Usage');
  }
});

test('only the owner of the data folder can read how to ask', async () => {
  expect(statSync(join(app.dataDir, 'control.json')).mode & 0o777).toBe(0o600);
});

test('without the token of this start the control port does nothing', async () => {
  const { port, token } = JSON.parse(readFileSync(join(app.dataDir, 'control.json'), 'utf8')) as {
    port: number;
    token: string;
  };
  const ask = (authorization: string) =>
    fetch(`http://127.0.0.1:${port}/admin`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({ verb: 'reset', name: freshName('nobody') }),
    });
  for (const wrong of ['', 'Bearer ', `Bearer ${token}x`]) expect((await ask(wrong)).status).toBe(401);
  expect((await ask(`Bearer ${token}`)).status).toBe(404);
});
