import { expect, type Locator, type Page } from '@playwright/test';

/** Tabs on until this has the focus. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await target.first().waitFor();
  for (let presses = 0; presses < most; presses += 1) {
    const here = await target.first().evaluate((element) => {
      if (element === document.activeElement) return 'there';
      return document.activeElement?.closest('.cm-content') ? 'in an editor' : 'on the way';
    });
    if (here === 'there') return;
    // There Tab indents, until Escape says that one wants to leave.
    if (here === 'in an editor') await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  await expect(target.first()).toBeFocused();
}

/** Within a list, a menu or a row of tabs: goes on with an arrow key until this has the focus. */
export async function arrowTo(page: Page, target: Locator, arrow: 'ArrowRight' | 'ArrowDown'): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await target.waitFor();
  while (!(await target.evaluate((element) => element === document.activeElement))) {
    const before = await focused();
    await page.keyboard.press(arrow);
    await expect.poll(focused).not.toBe(before);
  }
}

/** Tabs to a control and presses it. */
export async function press(page: Page, target: Locator, most?: number): Promise<void> {
  await tabTo(page, target, most);
  await page.keyboard.press('Enter');
}
