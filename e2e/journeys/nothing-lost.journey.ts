import { expect, test } from '../fixtures/test.ts';
import { Server } from '../fixtures/server.ts';
import { startRound } from '../screens/home.ts';
import { scoreOneself } from '../screens/result.ts';
import { RoundScreen } from '../screens/round.ts';

const quizRound = /Screening in a quarter/;
const codingRound = /Technical interview in twenty/;

test('a quiz killed with its server goes on where it was, and what was answered meanwhile counts', async ({
  browser,
}) => {
  const server = await new Server().start();
  const context = await browser.newContext({ baseURL: server.url });
  try {
    const page = await context.newPage();
    await startRound(page, quizRound);
    const round = new RoundScreen(page);
    await round.begin();
    await round.answer();
    await round.saved();
    await server.kill();
    await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', /Offline/);
    await page.getByRole('main').getByRole('button', { name: 'Next question' }).click();
    await round.fill();
    await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', /Offline/);
    await server.start();
    await round.saved();
    await page.reload();
    await round.timer.waitFor();
    await round.finish();
    await scoreOneself(page);
    await expect(page.getByText(/of 2 (right|correct|checked)/)).toBeVisible();
  } finally {
    await context.close();
    await server.stop();
  }
});

test('what is typed while the server is gone survives closing the browser’s tab', async ({ browser }) => {
  const server = await new Server().start();
  const context = await browser.newContext({ baseURL: server.url });
  try {
    const page = await context.newPage();
    await startRound(page, codingRound);
    const round = new RoundScreen(page);
    await round.begin();
    await round.answer();
    const address = page.url();
    await server.kill();
    await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', /Offline/);
    await page
      .getByRole('main')
      .getByRole('textbox')
      .filter({ visible: true })
      .last()
      .pressSequentially(' typed in the dark');
    await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'Offline: kept in this browser');
    await page.close();
    await server.start();
    const again = await context.newPage();
    await again.goto(address);
    await new RoundScreen(again).saved();
    const field = again.getByRole('main').getByRole('textbox').filter({ visible: true }).last();
    await expect(field).toHaveValue(/own words 1 of mine.*typed in the dark/);
  } finally {
    await context.close();
    await server.stop();
  }
});

test('what is typed in the moment before the page is loaded anew is there after it', async ({ page }) => {
  await startRound(page, codingRound);
  const round = new RoundScreen(page);
  await round.begin();
  await round.answer();
  const field = page.getByRole('main').getByRole('textbox').filter({ visible: true }).last();
  for (let time = 1; time <= 5; time += 1) {
    await field.press('ControlOrMeta+End');
    await page.keyboard.insertText(` and ${time}`);
    await page.reload({ waitUntil: 'commit' });
    await round.timer.waitFor();
  }
  await expect(field).toHaveValue(/own words 1 of mine and 1 and 2 and 3 and 4 and 5/);
  await round.saved();
});

test('two tabs and a second device show one text', async ({ page, context, browser, server }) => {
  await startRound(page, codingRound);
  const round = new RoundScreen(page);
  await round.begin();
  await round.answer();
  const second = await context.newPage();
  await second.goto(page.url());
  const field = (tab: typeof page) =>
    tab.getByRole('main').getByRole('textbox').filter({ visible: true }).last();
  await expect(field(second)).toHaveValue(/own words 1 of mine/);
  await field(second).press('ControlOrMeta+End');
  await field(second).pressSequentially(' and from the other tab');
  await expect(field(page)).toHaveValue(/own words 1 of mine and from the other tab/);
  const elsewhere = await browser.newContext({
    baseURL: server.url,
    storageState: { cookies: await context.cookies(), origins: [] },
  });
  const device = await elsewhere.newPage();
  await device.goto(page.url());
  await expect(field(device)).toHaveValue(/and from the other tab/);
  await elsewhere.close();
});

test('a pause covers the question, and the clock stands', async ({ page, server }) => {
  await startRound(page, codingRound);
  const round = new RoundScreen(page);
  await round.begin();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByRole('button', { name: /^(Go on|Resume|Continue)/ })).toBeVisible();
  const shown = await round.timer.textContent();
  await server.advance(5 * 60_000);
  await round.lookUp();
  await expect(page.getByRole('main').getByRole('textbox').filter({ visible: true })).toHaveCount(0);
  expect(await round.timer.textContent()).toBe(shown);
  await page.getByRole('button', { name: /^(Go on|Resume|Continue)/ }).click();
  await expect(page.getByRole('main').getByRole('textbox').filter({ visible: true }).first()).toBeVisible();
});
