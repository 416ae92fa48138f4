import { expect, test } from '../fixtures/test.ts';
import { meet, somebody } from '../screens/meeting.ts';

const minuteMs = 60_000;

// Whoever stayed would be somebody's partner in the next journey.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('who comes by a link to a room in which nobody is may wait, and does the round alone', async ({
  browser,
  baseURL,
  server,
}) => {
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await ada.page.goto('/pair');
  await ada.page.getByRole('button', { name: 'Make a link' }).click();
  const link = await ada.page.getByLabel('Your link').inputValue();
  await ada.page.close();
  await bob.page.goto(link);
  await bob.page.getByRole('button', { name: /^Accept/ }).click();
  await bob.lobby.room();
  await bob.room.sees(/^Waiting for/);
  const alone = bob.page.getByRole('button', { name: 'Do this round alone' });
  await expect(alone).toHaveCount(0);
  await server.advance(minuteMs);
  await bob.room.lookUp();
  await bob.room.press('Wait');
  await expect(bob.page.getByText('You can still choose otherwise.')).toBeVisible();
  const room = bob.page.url();
  await alone.click();
  await expect(bob.page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
  expect(bob.page.url()).not.toBe(room);
  await bob.page.goto(room);
  await bob.room.sees('This round did not begin');
});

test('whose partner is lost before the round goes back to the lobby, first in line with the time they waited', async ({
  browser,
  baseURL,
  server,
}) => {
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await meet(ada, bob, {
    phase: 'Technical interview',
    length: 'Short round',
    ways: 'One way',
    medium: 'In writing',
  });
  await bob.room.sees('Reading');
  await bob.page.close();
  const who = ada.page.getByRole('heading', { level: 1 });
  await expect(who).toContainText('away');
  await server.advance(minuteMs);
  await ada.room.lookUp();
  await ada.room.press('Find somebody else');
  await ada.lobby.leave.waitFor();
  // Longer than anything has taken since they are back: the wait is the one from before.
  await expect(ada.page.getByRole('timer')).not.toHaveText(/^0:[0-3]/);
});
