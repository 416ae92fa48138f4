import type { Browser } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { Server } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';
import { LobbyScreen } from '../screens/lobby.ts';

/** A person with a browser of their own. */
async function somebody(browser: Browser, baseURL: string | undefined): Promise<LobbyScreen> {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  return new LobbyScreen(await context.newPage());
}

// Whoever stayed would be somebody's partner in the next journey.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('two who come to the front page are in the same room after three presses each', async ({
  browser,
  baseURL,
}) => {
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await ada.joinFromHome();
  await ada.leave.waitFor();
  await bob.joinFromHome();
  await expect(ada.check).toContainText('You are the candidate first');
  await expect(bob.check).toContainText('You interview first');
  await expect(ada.page).toHaveTitle(/^\(\d+\) Partner found/);
  await ada.accept.click();
  await expect(ada.check).toContainText('You accepted');
  await bob.accept.click();
  expect(await ada.room()).toBe(await bob.room());
});

test('who is declined waits on at the front, wherever they are in the app', async ({ browser, baseURL }) => {
  const [ada, bob, eve] = [
    await somebody(browser, baseURL),
    await somebody(browser, baseURL),
    await somebody(browser, baseURL),
  ];
  await ada.wait();
  await bob.joinFromHome();
  await bob.decline.click();
  await expect(bob.find).toBeVisible();
  await expect(ada.page.getByText(/You are first in line again/).first()).toBeVisible();
  await ada.page.getByRole('link', { name: 'Question bank' }).click();
  await expect(ada.page.getByRole('complementary', { name: 'Looking for a partner' })).toBeVisible();
  await eve.joinFromHome();
  await eve.accept.click();
  await ada.accept.click();
  expect(await ada.room()).toBe(await eve.room());
});

test('who lets the ready check pass is out, the other one waits on, and no key answers it by accident', async ({
  browser,
  baseURL,
  server,
}) => {
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await ada.wait();
  await bob.joinFromHome();
  await ada.check.waitFor();
  await ada.page.keyboard.press('Escape');
  await ada.page.keyboard.press('Enter');
  await ada.page.keyboard.press('Space');
  await expect(ada.accept).toBeVisible();
  expect(await axeFindings(ada.page)).toEqual([]);
  await bob.accept.focus();
  await bob.page.keyboard.press('Enter');
  await expect(bob.check).toContainText('You accepted');
  await server.advance(21_000);
  await expect(ada.page.getByText(/without an answer/).first()).toBeVisible();
  await expect(bob.leave).toBeVisible();
  await bob.leave.click();
  await bob.find.waitFor();
});

test('a friend comes by link, once; the one who made it is led to the room', async ({ browser, baseURL }) => {
  const [ada, bob, eve] = [
    await somebody(browser, baseURL),
    await somebody(browser, baseURL),
    await somebody(browser, baseURL),
  ];
  await ada.page.goto('/pair');
  await ada.page.getByRole('button', { name: 'Make a link' }).click();
  const link = await ada.page.getByLabel('Your link').inputValue();
  await ada.page.reload();
  await expect(ada.page.getByLabel('Your link')).toHaveValue(link);
  await bob.page.goto(link);
  await expect(bob.page.getByRole('heading', { level: 1 })).toContainText('invites you to practise');
  await bob.page.getByRole('button', { name: 'Accept as a guest' }).click();
  expect(await bob.room()).toBe(await ada.room());
  await eve.page.goto(link);
  await expect(eve.page.getByRole('heading', { name: 'This link is not good any more' })).toBeVisible();
});

test('the place in line outlives a refresh, a second tab and a killed server', async ({ browser }) => {
  // Killed, it would take the time that other journeys let pass along.
  const server = await new Server().start();
  const ada = await somebody(browser, server.url);
  await ada.wait();
  await ada.page.reload();
  await expect(ada.leave).toBeVisible();
  const second = new LobbyScreen(await ada.page.context().newPage());
  await second.page.goto('/pair');
  await expect(second.leave).toBeVisible();
  await expect(second.page.getByText('Nobody else is waiting')).toBeVisible();
  await second.page.close();
  await server.kill();
  await expect(ada.page.getByText(/No connection to the server/)).toBeVisible();
  await server.start();
  await expect(ada.page.getByText(/No connection to the server/)).toBeHidden();
  // She presses nothing, and is found.
  const bob = await somebody(browser, server.url);
  await bob.joinFromHome();
  await expect(ada.check).toBeVisible();
  await server.stop();
});

test('nobody comes: widening asks first, and after two minutes the same round alone is offered', async ({
  browser,
  baseURL,
  server,
}) => {
  const ada = await somebody(browser, baseURL);
  await ada.wait();
  await server.advance(125_000);
  await ada.page.getByRole('button', { name: 'Keep it as it is' }).click();
  await expect(ada.page.getByText(/You also agreed/)).toBeHidden();
  await ada.page.getByRole('button', { name: /after all/ }).click();
  await expect(ada.page.getByText(/You also agreed to any phase/)).toBeVisible();
  await expect(ada.page.getByText(/Still no partner/)).toBeVisible();
  await ada.page.getByRole('button', { name: 'Do this round alone' }).click();
  await expect(ada.page.getByRole('button', { name: 'Begin' })).toBeVisible();
});
