import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { meet, type Person, somebody, type Wish } from '../screens/meeting.ts';

const minuteMs = 60_000;
const narrow = { width: 390, height: 844 };
const wide = { width: 1280, height: 800 };

/** Nothing sticks out sideways: one reads a phone by scrolling down. */
async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(beyond, `${name}, beyond the right edge`).toBeLessThanOrEqual(0);
}

/** A stage from both sides of the table, wide and narrow. */
async function expectStage(people: Person[], stage: string): Promise<void> {
  for (const [side, { page }] of people.entries()) {
    const name = `${stage}, ${side === 0 ? 'candidate' : 'interviewer'}`;
    await expectAccessible(page, name);
    await page.setViewportSize(narrow);
    await expectAccessible(page, `${name}, narrow`);
    await expectNoSidewaysScroll(page, name);
    await page.setViewportSize(wide);
  }
}

// Whoever stayed would be somebody's partner in the next journey.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const coding: Omit<Wish, 'role'> = {
  phase: 'Technical interview',
  length: 'Full round',
  ways: 'Both ways',
  medium: 'A call',
};

test('every stage of a meeting is accessible from both sides, in both themes, wide and narrow', async ({
  browser,
  baseURL,
  server,
}) => {
  test.slow();
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  const both = [ada, bob];
  await meet(ada, bob, coding);
  await expectStage(both, 'reading');
  await ada.room.joinCall();
  await bob.room.joinCall();
  await expect(ada.page.getByRole('button', { name: 'Agree to a direct call' })).toBeVisible();
  await expectStage(both, 'asked for a direct line');
  for (const { room } of both) await room.agreeToCall();
  for (const { room } of both) await room.connected();
  for (const { room } of both) await room.ready();
  await bob.room.lead(/^Clarify/);
  await expect(ada.room.step).toContainText('Clarify');
  await expectStage(both, 'clarify');
  await ada.room.say('Are the times sorted?');
  await bob.room.hears('Are the times sorted?');
  await expectStage(both, 'chat');
  await ada.room.tab('Question').click();
  await bob.room.tab('For you only').click();
  await bob.room.lead(/^Solve/);
  await bob.room.giveHint(1, 'shown');
  await ada.room.type('// and on\n');
  await expect(bob.room.editor).toContainText('and on');
  await ada.page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(bob.page.getByText(/ran the tests/)).toBeVisible();
  await bob.room.choose('Propose 5 more minutes');
  await ada.page.getByRole('button', { name: 'Keep to the time' }).waitFor();
  await expectStage(both, 'solve, with a run and a proposal');
  await server.advance(60 * minuteMs);
  await expect(ada.page.getByText(/^Time\. The work was copied/)).toBeVisible();
  await expectStage(both, 'at the bell');
  await bob.room.finishAfterBell();
  for (const { room } of both) await room.sees('First, for yourself alone');
  await expectStage(both, 'self-rating');
  for (const { room } of both) await room.rateMyself();
  await bob.room.press('Lock the scorecard…');
  await bob.page.getByRole('alert').filter({ hasText: 'Still without a score' }).waitFor();
  await expectStage(both, 'scorecard');
  await ada.room.lock('Bob was patient.');
  await ada.room.sees('Your scorecard is locked');
  await expectStage(both, 'sealed');
  await bob.room.lock('Ada thought aloud.');
  for (const { room } of both) await room.sees('A break, and roles swap');
  await expectStage(both, 'break');
  await ada.room.press('Leave it at one round');
  await expectAccessible(ada.page, 'leave it at one');
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Leave it at one' }).click();
  for (const { room } of both) await room.sees('What you said of each other');
  await expectStage(both, 'revealed');
});

test('every step of a system design for two is accessible from both sides, and so is being left alone in it', async ({
  browser,
  baseURL,
  server,
}) => {
  test.slow();
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await meet(ada, bob, { ...coding, phase: 'System design', ways: 'One way', medium: 'In writing' });
  for (const { room } of [ada, bob]) await room.ready();
  for (;;) {
    await bob.room.step.waitFor();
    const step = (await bob.room.step.textContent()) ?? '';
    await expect(ada.room.step).toHaveText(step);
    await expectStage([ada, bob], step);
    if (step.startsWith('Wrap-up')) break;
    await bob.room.next();
  }
  await bob.page.close();
  await expect(ada.page.getByRole('timer')).toContainText('clock stands');
  await server.advance(minuteMs);
  await ada.room.lookUp();
  await ada.page.getByRole('button', { name: 'Go on alone' }).waitFor();
  await expectStage([ada], 'left alone');
});
