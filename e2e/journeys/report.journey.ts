import { adminLink } from '../fixtures/admin-link.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../fixtures/axe.ts';
import { enterAsAdmin, openReports, pause, reportPartner } from '../screens/admin.ts';
import { meet, somebody } from '../screens/meeting.ts';

// Whoever stayed would be somebody's partner in the next journey.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('a candidate reports their partner, an admin reads what happened and decides, and the reported one meets the pause', async ({
  browser,
  baseURL,
  server,
}) => {
  test.slow();
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await meet(ada, bob, {
    phase: 'Technical interview',
    length: 'Short round',
    ways: 'One way',
    medium: 'In writing',
  });
  const bobsName = await ada.room.partner('You are interviewed by');
  for (const { room } of [ada, bob]) await room.ready();
  for (const { room } of [ada, bob]) await room.step.waitFor();
  await bob.room.say('You should look for another trade.');
  await ada.room.hears('You should look for another trade.');
  await reportPartner(ada.page, {
    partner: bobsName,
    reason: 'Harassing or insulting',
    words: 'Not a word about the task.',
  });
  await expect(bob.page.getByText('This chat is closed')).toBeVisible();
  await expect(bob.page.getByText(/block/i)).toHaveCount(0);

  const { page } = await somebody(browser, baseURL);
  await enterAsAdmin(page, await adminLink(server, 'grace.of.journeys'));
  await openReports(page);
  await expectAccessible(page, 'reports');
  await page.getByRole('link', { name: 'Harassing or insulting' }).click();
  const story = page.getByRole('region', { name: 'What happened before' });
  await expect(story.getByText('You should look for another trade.')).toBeVisible();
  await expect(story.getByText(`${bobsName} was ready`)).toBeVisible();
  await expect(story.getByText('The round began')).toBeVisible();
  await expect(page.getByText('Not a word about the task.')).toBeVisible();
  await expectAccessible(page, 'open report');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, 'open report, narrow');
  await pause(page, { days: 3, words: 'Talk about the task, or not at all.' });
  await expectAccessible(page, 'decided report, narrow');

  await bob.page.goto('/pair');
  await expect(bob.page.getByText(/^A pause until/)).toBeVisible();
  await expect(bob.page.getByText('Talk about the task, or not at all.')).toBeVisible();
  await expect(bob.lobby.find).toHaveCount(0);

  await page.getByRole('link', { name: 'People' }).click();
  const pauses = page.getByRole('list', { name: 'Pauses' });
  await expect(pauses).toContainText('By an administrator: Harassing or insulting');
  await expectAccessible(page, 'people, narrow');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectAccessible(page, 'people');
  await pauses.getByRole('button', { name: /^End the pause/ }).click();
  await expect(page.getByText('Nobody is paused.')).toBeVisible();
  await expect(bob.lobby.find).toBeVisible();
});

test('whoever is no admin is told so on every page of administration', async ({ page }) => {
  for (const path of ['/admin', '/admin/reports', '/admin/reports/6a1c7b5e-0d0a-4d3f-9c55-0f6f4a7b1c11']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'This page is for administrators' })).toBeVisible();
    await expectAccessible(page, path);
  }
});
