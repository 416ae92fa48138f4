import type { Page } from '@playwright/test';

/** Opens Home and starts a round; the ready screen is next. */
export async function startRound(page: Page, plan: string | RegExp): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: plan }).first().click();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
}
