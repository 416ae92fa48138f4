import { axeFindings, expectAccessible, settle } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { startRound } from '../screens/home.ts';
import { scoreOneself } from '../screens/result.ts';
import { RoundScreen } from '../screens/round.ts';

test('axe can find something: a page with a nameless button', async ({ page }) => {
  await page.goto('/');
  await settle(page);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await axeFindings(page)).join()).toContain('button-name');
});

for (const path of [
  '/',
  '/bank',
  '/history',
  '/settings',
  '/sign-in',
  '/join',
  '/pair',
  '/pair/hours',
  '/pair/invitation',
  '/reset',
  '/return',
  '/no-such-page',
]) {
  test(`${path} is accessible in both themes, wide and narrow`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page, `${path} wide`);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, `${path} narrow`);
  });
}

test('a question of the bank is accessible, before and after its solution', async ({ page }) => {
  await page.goto('/bank');
  await page.locator('main a[href^="/bank/"]').first().click();
  const open = page.getByRole('button', { name: /solution/i });
  await open.waitFor();
  await expectAccessible(page, 'question');
  await open.click();
  await expect(open).toHaveCount(0);
  await expectAccessible(page, 'solution');
});

const plans = [
  /Screening, the whole call/,
  /Technical interview, coding/,
  /Technical assessment, the whole/,
  /System design\W*45/,
  /Behavioral interview/,
  /Code review/,
];

for (const plan of plans) {
  test(`every step of ${plan.source} is accessible in both themes, and its result`, async ({ page }) => {
    test.slow();
    await startRound(page, plan);
    await expectAccessible(page, 'ready');
    const round = new RoundScreen(page);
    await round.begin();
    for (;;) {
      await expectAccessible(page, (await round.step.textContent()) ?? '');
      if (await round.isLastStep()) break;
      await round.next();
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, 'last step, narrow');
    await page.setViewportSize({ width: 1280, height: 800 });
    await round.finish();
    await expectAccessible(page, 'result, self-score');
    await scoreOneself(page);
    await expectAccessible(page, 'result');
  });
}
