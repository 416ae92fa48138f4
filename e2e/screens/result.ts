import { expect, type Page } from '@playwright/test';

/** Scores oneself on the first line, leaves the rest for Home, and opens what follows. */
export async function scoreOneself(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: /^Result/ })).toBeVisible();
  const first = page.getByRole('radio').first();
  if (await first.isVisible()) {
    await first.check();
    await expect(first).toBeChecked();
  }
  const skip = page.getByRole('button', { name: /^Skip/ });
  if (await skip.isVisible()) await skip.click();
}

/** Opens everything that is folded and finds one's own words. */
export async function findWords(page: Page, words: readonly string[]): Promise<void> {
  await page.getByRole('heading', { name: 'In one look' }).waitFor();
  const folded = page.locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  for (const text of words) await expect(page.getByText(text).first()).toBeAttached();
}
