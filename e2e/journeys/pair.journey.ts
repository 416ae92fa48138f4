import type { Browser } from '@playwright/test';
import { Ear } from '../fixtures/ear.ts';
import { Secrets } from '../fixtures/overhearing.ts';
import { expectSound } from '../fixtures/peers.ts';
import { expect, test } from '../fixtures/test.ts';
import * as meeting from '../screens/meeting.ts';
import { PairScreen } from '../screens/pair.ts';

const minuteMs = 60_000;

/** A person, and everything that reaches their browser. */
async function somebody(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const ear = new Ear(context);
  return { ...(await meeting.enter(context)), ear };
}

const meet = (
  candidate: meeting.Person,
  interviewer: meeting.Person,
  wish: Omit<meeting.Wish, 'role' | 'phase'>,
) => meeting.meet(candidate, interviewer, { ...wish, phase: 'Technical interview' });

// Whoever stayed would be somebody's partner in the next journey.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('two browsers, from two front pages to two revealed scorecards, with the swap, sound and picture', async ({
  browser,
  baseURL,
  server,
}) => {
  test.slow();
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  const both = [ada.room, bob.room];
  await meet(ada, bob, { length: 'Full round', ways: 'Both ways', medium: 'A call' });

  const first = await bob.room.chooseAnother();
  const bobsName = await ada.room.partner('You are interviewed by');
  const adasName = await bob.room.partner('You interview');

  // Strangers on a server without a relay: both are told what a direct line shows, and agree.
  await meeting.talk(ada, bob);
  for (const { page } of [ada, bob]) await expectSound(page);
  await ada.room.press('Ask for cameras');
  await expect(ada.page.getByLabel(`Picture of ${bobsName}`)).toHaveCount(0);
  await bob.room.press('Agree to cameras');
  for (const room of both) await room.press('Camera off');
  await ada.room.seesMoving(bobsName);
  await bob.room.seesMoving(adasName);

  for (const room of both) await room.ready();
  await ada.room.say('Can you hear me?');
  await bob.room.hears('Can you hear me?');
  await bob.room.say('Loud and clear.');
  await ada.room.hears('Loud and clear.');
  await ada.room.tab('Question').click();
  await bob.room.tab('For you only').click();

  await bob.room.lead(/^Solve/);
  await expect(ada.room.step).toContainText('Solve');
  await expect(ada.page.getByRole('heading', { name: first, exact: true })).toBeVisible();
  const shown = await bob.room.giveHint(1, 'shown');
  const aloud = await bob.room.giveHint(2, 'aloud');
  await expect(ada.page.getByRole('heading', { name: 'Hint 1', exact: true })).toBeVisible();
  await expect(ada.page.getByText(shown)).toBeVisible();

  await ada.room.type('// the candidate writes\n');
  await expect(bob.room.editor).toContainText('the candidate writes');
  await bob.room.type('// the interviewer adds\n');
  await expect(ada.room.editor).toContainText('the interviewer adds');
  await expect(ada.page.locator('.cm-ySelectionInfo')).toHaveText(bobsName);
  await ada.room.type('// and on\n');
  await expect(bob.page.locator('.cm-ySelectionInfo')).toHaveText(adasName);
  await ada.room.saved();
  await ada.page.reload();
  for (const text of ['the candidate writes', 'the interviewer adds', 'and on'])
    await expect(ada.room.editor).toContainText(text);

  // Nothing of the desk but what was shown has reached the candidate's browser; the control is the hint that was.
  const heard = await ada.ear.everything();
  expect(ada.ear.deafTo).toEqual([]);
  const heardOf = (text: string) =>
    new Secrets({ secrets: [{ label: 'hint', text }], open: '' }).heardIn(heard);
  expect(heardOf(shown)).toHaveLength(1);
  expect(heardOf(aloud)).toEqual([]);
  await expect(ada.room.desk).toHaveCount(0);
  await expect(ada.page.getByRole('heading', { name: 'Hint 2', exact: true })).toHaveCount(0);

  await bob.room.next();
  await server.advance(60 * minuteMs);
  await bob.room.finishAfterBell();
  for (const room of both) await room.rateMyself();
  await ada.room.lock('Bob was patient.');
  await ada.room.sees('Your scorecard is locked');
  await bob.room.lock('Ada thought aloud.');

  for (const room of both) await room.sees('A break, and roles swap');
  await ada.room.partner('You interview');
  const second = await ada.room.chooseAnother();
  expect(second).not.toBe(first);
  for (const room of both) await room.ready();
  await ada.room.lead(/^Clarify/);
  await expect(bob.page.getByRole('heading', { name: second, exact: true })).toBeVisible();
  await bob.room.choose('Propose to end now');
  await ada.room.press('End the round');
  for (const room of both) await room.rateMyself();
  await bob.room.lock('Ada gave me time.');
  await expect(bob.page.getByText('Bob was patient.')).toHaveCount(0);
  await ada.room.lock('Bob drew it first.');

  for (const { room, page } of [ada, bob]) {
    await room.sees('What you said of each other');
    for (const text of ['Bob was patient.', 'Ada thought aloud.', 'Ada gave me time.', 'Bob drew it first.'])
      await expect(page.getByText(text)).toBeVisible();
    await expect(room.call).toHaveCount(0);
  }
  await ada.room.press(`Again with ${bobsName}`);
  await expect(ada.page.getByText(/a new room opens for the two of you/)).toBeVisible();
  await expect(bob.page.getByText(`${adasName} would like to do this again.`)).toBeVisible();
  await bob.room.press(`Again with ${adasName}`);
  for (const { page } of [ada, bob]) await page.getByRole('link', { name: 'Enter the new room' }).click();
  for (const { room } of [ada, bob]) await room.sees('Reading');
  await ada.room.partner('You interview');
});

test('who stays is told after five seconds and goes on alone; who returns finds role and text', async ({
  browser,
  baseURL,
  server,
}) => {
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await meet(ada, bob, { length: 'Short round', ways: 'One way', medium: 'In writing' });
  for (const { room } of [ada, bob]) await room.ready();
  await bob.room.lead(/^Solve/);
  await expect(ada.room.step).toContainText('Solve');
  await ada.room.type('// written before');
  await expect(bob.room.editor).toContainText('written before');
  const address = bob.page.url();
  await bob.page.close();
  const gone = ada.page.getByText(/lost the connection\. The clock stands\./);
  await expect(ada.page.getByRole('timer')).toContainText('clock stands');
  await server.advance(5_000);
  await ada.room.lookUp();
  await expect(gone).toBeVisible();
  await server.advance(minuteMs);
  await ada.room.lookUp();
  await ada.room.press('Go on alone');
  await expect(gone).toBeHidden();
  await expect(ada.page.getByRole('button', { name: /^Next/ })).toBeVisible();
  await ada.room.type(' and alone');
  const again = new PairScreen(await bob.context.newPage());
  await again.page.goto(address);
  await again.partner('You interview');
  await expect(again.editor).toContainText('written before and alone');
  await again.next();
});
