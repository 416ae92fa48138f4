import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { readBank } from '../fixtures/bank-secrets.ts';
import { Ear, storedBy } from '../fixtures/ear.ts';
import { Secrets } from '../fixtures/overhearing.ts';
import { Server } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';
import { startRound } from '../screens/home.ts';
import { scoreOneself } from '../screens/result.ts';
import { RoundScreen } from '../screens/round.ts';

const minuteMs = 60_000;
const bank = readBank();
const secrets = new Secrets(bank);

test('the ear knows a secret from what is open, however it is carried', () => {
  const { text = '' } = bank.secrets.find(({ label }) => label.endsWith('answer.md')) ?? {};
  const overheard = `{"body":${JSON.stringify(text.slice(30, 120))}}`;
  expect(secrets.heardIn(overheard)).toHaveLength(1);
  expect(secrets.heardIn(overheard, text)).toEqual([]);
  expect(secrets.heardIn(bank.open)).toEqual([]);
});

test('no built file carries a secret of the question bank', () => {
  const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const folders = [process.env['CLIENT_DIR'] ?? at('client/dist'), at('runtime/dist/files')];
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
  // Of the languages their texts: a memory image is no place where somebody's words would be.
  const isText = (name: string) => !/\.(wasm|bin|img|zip|br|gz)$/.test(name);
  const built = files
    .filter((file) => file.isFile() && isText(file.name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n');
  expect(built).toContain('The clock starts when you press Begin');
  expect(secrets.heardIn(built)).toEqual([]);
});

/** Looks where else a solution could stand while the round is open. */
async function lookAround(page: Page, roundUrl: string): Promise<void> {
  for (const address of ['/', '/bank', '/history', `${roundUrl}/result`]) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  await expect(page.getByText('This round is not over yet')).toBeVisible();
}

/** A question asked, the clock moved until hints are due, and a hint where the step has one. */
async function takeHelp(
  page: Page,
  { round, server }: { round: RoundScreen; server: Server },
): Promise<void> {
  const ask = page.getByLabel('Ask the interviewer');
  if (await ask.isVisible()) {
    await ask.fill('Is the input sorted, and how large can it get?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(ask).toHaveValue('');
  }
  await server.advance(2 * minuteMs);
  await round.lookUp();
  const hint = page.getByRole('button', { name: /^Hint \d/ }).and(page.locator(':enabled'));
  if (!(await hint.isVisible())) return;
  const name = (await hint.textContent()) ?? '';
  await hint.click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

const rounds = [
  { plan: /Technical interview in twenty/, framed: /hints: /, revealed: /answer\.md: / },
  { plan: /Screening in a quarter/, revealed: /(why|sample): / },
  { plan: /Technical assessment in twenty/, revealed: /(why|sample): / },
  { plan: /Code review in a quarter/, revealed: /answer\.md: / },
  { plan: /System design in twenty/, revealed: /answer\.md: / },
  { plan: /One story in a quarter/, revealed: /answer\.md: / },
  { plan: /With the manager in a quarter/, revealed: /answer\.md: / },
];

for (const { plan, revealed, framed = /^/ } of rounds) {
  test(`${plan.source}: nothing unrevealed reaches the browser or the log before the end`, async ({
    browser,
  }) => {
    const server = await new Server({ LOG_LEVEL: 'debug' }).start();
    const context = await browser.newContext({ baseURL: server.url });
    try {
      const ear = new Ear(context);
      const page = await context.newPage();
      await startRound(page, plan);
      const round = new RoundScreen(page);
      await round.begin();
      const told: string[] = [];
      for (;;) {
        await round.answer();
        await takeHelp(page, { round, server });
        told.push(...(await round.told()));
        if (await round.isLastStep()) break;
        await round.next();
        told.push(...(await round.told()));
      }
      await lookAround(await context.newPage(), page.url());
      const stored = await storedBy(page);
      expect(stored).toContain('greenroom:document:');
      const heard = await ear.everything();
      expect(heard).toContain('session:changed');
      expect(ear.deafTo).toEqual([]);
      expect(secrets.heardIn(`${heard}\n${stored}`, told.join('\n'))).toEqual([]);

      // What is told comes by the socket alone, so frames are heard, too.
      expect(secrets.heardIn(heard).join('\n')).toMatch(framed);
      await round.finish();
      await scoreOneself(page);
      // The control: the same ear hears the answers as soon as they may be heard.
      expect(secrets.heardIn(await ear.everything(), told.join('\n')).join('\n')).toMatch(revealed);
      expect(server.log).toContain('/api/');
      expect(secrets.heardIn(server.log)).toEqual([]);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}
