import { expect, test } from '@jest/globals';
import {
  changePassword,
  createReturnLink,
  redeemPasswordReset,
  redeemReturnLink,
  register,
  requestPasswordReset,
  signIn,
} from '@greenroom/shared/auth/auth.api';
import { changeMe } from '@greenroom/shared/user/user.api';
import { memoryLog } from '../../test/memory-log.ts';
import { Browser, firstAdmin, freshName, passwordOfAll } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Database } from '../database/database.ts';
import { AdminTasks } from './admin-tasks.ts';
import { hashToken } from './token.ts';

const smtpPassword = 'smtp-secret-4711';
const passwords = {
  first: 'first secret passphrase',
  next: 'next secret passphrase',
  wrong: 'wrong secret passphrase',
};

/** Everything a person does with secrets, well and badly; answers the secrets used. */
async function useSecrets(app: TestApp): Promise<string[]> {
  const browser = new Browser(app);
  const secrets = new Set([smtpPassword, passwordOfAll, ...Object.values(passwords)]);
  const noteCookies = () => [...browser.cookies.values()].forEach((value) => secrets.add(value));
  const name = freshName('ada');
  await browser.ask(register, { body: { name, password: passwords.first, email: 'ada@example.org' } });
  noteCookies();
  await browser.refused(signIn, { body: { name, password: passwords.wrong } });
  await browser.ask(signIn, { body: { name, password: passwords.first } });
  noteCookies();
  await browser.refused(changeMe, { body: { password: passwords.wrong, email: 'not an address' } });
  await browser.ask(changePassword, { body: { current: passwords.first, next: passwords.next } });
  const back = await browser.ask(createReturnLink);
  await browser.ask(redeemReturnLink, { body: back });
  noteCookies();
  const { token } = await app.get(AdminTasks).resetLink(name);
  await firstAdmin(app);
  await browser.refused(redeemPasswordReset, { body: { token: token.slice(1), password: passwords.wrong } });
  await browser.ask(requestPasswordReset, { body: { name } });
  await breakTheDatabase(app, async () => {
    await browser.refused(redeemPasswordReset, { body: { token, password: passwords.next } });
    await browser.refused(createReturnLink);
  });
  return [...secrets, back.token, token, hashToken(token), hashToken(back.token)];
}

async function breakTheDatabase(app: TestApp, meanwhile: () => Promise<void>): Promise<void> {
  const rename = (from: string, to: string) =>
    app.get(Database).write((manager) => manager.query(`ALTER TABLE ${from} RENAME TO ${to}`));
  await rename('return_link', 'hidden');
  await meanwhile();
  await rename('hidden', 'return_link');
}

test('no password, token or cookie reaches the log, at its most talkative and when things fail', async () => {
  const { log, text } = memoryLog('debug');
  const env = { SMTP_URL: `smtp://mailer:${smtpPassword}@127.0.0.1:9`, LOG_LEVEL: 'debug' };
  const app = await startTestApp({ log, env });
  const secrets = await useSecrets(app);
  await app.stop();
  // Control: all of it was logged, the failures with their reasons.
  for (const happened of ['/api/accounts', 'reset mail not sent', 'request failed', 'return_link']) {
    expect(text()).toContain(happened);
  }
  expect(secrets.length).toBeGreaterThan(10);
  for (const secret of secrets) expect(text()).not.toContain(secret);
  expect(text()).not.toContain('$argon2');
});
