import { expect, test } from '../fixtures/test.ts';
import { BoardScreen } from '../screens/board.ts';
import { meet, somebody } from '../screens/meeting.ts';
import { PairScreen } from '../screens/pair.ts';

// Whoever stayed would be somebody's partner in the next journey.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('both draw on one board; each takes back what is their own, and who comes again finds it all', async ({
  browser,
  baseURL,
}) => {
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await meet(ada, bob, {
    phase: 'System design',
    length: 'Full round',
    ways: 'One way',
    medium: 'In writing',
  });
  for (const { room } of [ada, bob]) await room.ready();
  await bob.room.lead(/^High-level/);
  await expect(ada.room.step).toContainText('High-level');
  const [adas, bobs] = [new BoardScreen(ada.page), new BoardScreen(bob.page)];
  for (const board of [adas, bobs]) expect(await board.ink()).toBe(0);

  await adas.draw('Rectangle', [0.55, 0.3, 0.75, 0.5]);
  await expect.poll(() => bobs.ink()).toBeGreaterThan(0);
  const one = await adas.settledInk();
  await bobs.draw('Ellipse', [0.2, 0.55, 0.4, 0.75]);
  await expect.poll(() => adas.ink()).toBeGreaterThan(one * 1.3);
  const both = await bobs.settledInk();
  await adas.undo();
  await expect.poll(() => bobs.ink()).toBeLessThan(both);
  expect(await bobs.settledInk()).toBeGreaterThan(0);

  await ada.room.saved();
  await ada.page.reload();
  await expect.poll(() => adas.ink()).toBeGreaterThan(0);
});

test('what was written before somebody came is read when they come, and answered', async ({
  browser,
  baseURL,
}) => {
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await ada.page.goto('/pair');
  await ada.page.getByRole('button', { name: 'Make a link' }).click();
  const link = await ada.page.getByLabel('Your link').inputValue();
  await ada.page.close();
  await bob.page.goto(link);
  await bob.page.getByRole('button', { name: 'Accept as a guest' }).click();
  const address = await bob.lobby.room();
  await bob.room.sees(/^Waiting for/);
  await bob.room.writeBeside('I am early, take your time.');

  const late = new PairScreen(await ada.context.newPage());
  await late.page.goto(address);
  await late.readsBeside('I am early, take your time.');
  await late.writeBeside('Here I am.');
  await bob.room.readsBeside('Here I am.');
  for (const room of [late, bob.room]) await room.ready();
  await late.step.waitFor();
  // In the round the chat is a tab, and another page of one's own knows all of it.
  const second = new PairScreen(await bob.context.newPage());
  await second.page.goto(address);
  for (const text of ['I am early, take your time.', 'Here I am.']) await second.hears(text);
});

test('one round can be enough: both see its scorecards at once, and that there is no second one', async ({
  browser,
  baseURL,
}) => {
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await meet(ada, bob, {
    phase: 'Technical interview',
    length: 'Short round',
    ways: 'Both ways',
    medium: 'In writing',
  });
  for (const { room } of [ada, bob]) await room.ready();
  await bob.room.lead(/^Solve/);
  await bob.room.choose('Propose to end now');
  await ada.room.press('End the round');
  for (const { room } of [ada, bob]) await room.rateMyself();
  await ada.room.lock('Bob was patient.');
  await bob.room.lock('Ada thought aloud.');
  for (const { room } of [ada, bob]) await room.sees('A break, and roles swap');
  await expect(bob.page.getByText('Bob was patient.')).toHaveCount(0);

  await bob.room.press('Leave it at one round');
  await bob.page.getByRole('dialog').getByRole('button', { name: 'Leave it at one' }).click();
  for (const { page, room } of [ada, bob]) {
    await room.sees('What you said of each other');
    for (const text of ['You left it at one round.', 'Bob was patient.', 'Ada thought aloud.'])
      await expect(page.getByText(text)).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Round 1/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Round 2/ })).toHaveCount(0);
  }
  await ada.page.getByRole('link', { name: 'Your result' }).click();
  await expect(ada.page.getByRole('heading', { level: 1 })).toContainText('Result');
});
