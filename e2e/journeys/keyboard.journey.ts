import { expect, test } from '../fixtures/test.ts';
import { press, tabTo } from '../screens/keyboard.ts';
import { findWords } from '../screens/result.ts';
import { RoundScreen } from '../screens/round.ts';

test('a screening round without a mouse, from Home to its result', async ({ page }) => {
  await page.goto('/');
  const start = page.getByRole('button', { name: /Screening in a quarter/ });
  await start.waitFor();

  // The first thing that Tab meets leads past the header.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, start);
  await page.keyboard.press('Shift+?');
  const list = page.getByRole('dialog', { name: 'Shortcuts' });
  await expect(list).toContainText('Search and commands');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(start).toBeFocused();

  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByPlaceholder('Where to, or what to do?')).toBeFocused();
  await page.keyboard.type('history');
  await expect(page.getByRole('option', { selected: true })).toHaveText('Go to History');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await press(page, page.getByRole('main').getByRole('link', { name: 'Start a round' }));

  await press(page, start);
  await press(page, page.getByRole('button', { name: 'Begin' }));
  const round = new RoundScreen(page);
  await round.timer.waitFor();

  // Five quick questions: numbers choose, and a short answer is typed.
  const words = 'without a mouse';
  let isTyped = false;
  for (let question = 1; question <= 5; question += 1) {
    await expect(page.getByRole('region', { name: `Question ${question} of 5` })).toBeVisible();
    const field = page.getByRole('textbox', { name: 'Your answer' });
    if (await field.isVisible()) {
      await tabTo(page, field);
      await page.keyboard.type(words);
      isTyped = true;
    } else {
      await page.keyboard.press('2');
      await expect(page.getByRole('radio').or(page.getByRole('checkbox')).nth(1)).toBeChecked();
    }
    if (question < 5) await press(page, page.getByRole('button', { name: 'Next question' }));
  }
  await expect(page.getByText('5 of 5 answered')).toBeVisible();

  await page.keyboard.press('Alt+n');
  await expect(round.step).toContainText('Why this job');
  await page.keyboard.press('Alt+n');
  await expect(round.step).toContainText('Your questions');
  const own = page.getByRole('textbox', { name: 'Three questions of your own' });
  await tabTo(page, own);
  await page.keyboard.type('Who decides what is built?');
  // A chord that no text needs works while typing, too.
  await page.keyboard.press('Alt+n');
  await press(page, page.getByRole('dialog').getByRole('button', { name: /^Finish/ }));
  await page.waitForURL(/\/result$/);
  await findWords(page, ['Who decides what is built?', ...(isTyped ? [words] : [])]);
});
