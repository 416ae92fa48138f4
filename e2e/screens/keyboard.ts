import { expect, type Locator, type Page } from '@playwright/test';

/** Tabs on until this has the focus. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await target.first().waitFor();
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target.first()).toBeFocused();
}

/** Tabs to a control and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
