import { expect, test } from '../fixtures/test.ts';
import { textOfZip } from '../fixtures/zip.ts';
import { startRound } from '../screens/home.ts';
import {
  deleteEverything,
  exportEverything,
  signIn,
  signOutOtherDevice,
  takeName,
} from '../screens/people.ts';
import { findWords, scoreOneself } from '../screens/result.ts';
import { RoundScreen } from '../screens/round.ts';

const storyRound = /One story in a quarter/;
const person = { name: 'ada.of.journeys', password: 'four plain words here' };

test('a guest takes a name, is found on a second device, ends it, takes everything along and goes', async ({
  page,
  browser,
  server,
}) => {
  await startRound(page, storyRound);
  const round = new RoundScreen(page);
  await round.begin();
  await round.answer();
  await round.finish();
  await scoreOneself(page);
  await takeName(page, person);

  const elsewhere = await browser.newContext({ baseURL: server.url });
  const device = await elsewhere.newPage();
  await signIn(device, person);
  await device.getByRole('link', { name: 'History' }).click();
  await device.getByRole('link', { name: /^Result/ }).click();
  await findWords(device, round.typed);

  await signOutOtherDevice(page);
  await device.reload();
  await expect(device.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(device.getByText(round.typed[0] ?? '')).toHaveCount(0);
  await elsewhere.close();

  const everything = textOfZip(await exportEverything(page));
  for (const words of round.typed) expect(everything).toContain(words);

  await deleteEverything(page, person);
  await expect(page.getByText('Been here before?')).toBeVisible();
  await page.goto('/history');
  await expect(page.getByRole('link', { name: /^Result/ })).toHaveCount(0);
  await page.goto('/settings');
  await expect(page.getByText('You are nobody here yet')).toBeVisible();
});
