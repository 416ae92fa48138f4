import type { Page } from '@playwright/test';
import { bankItem } from '../fixtures/bank-item.ts';
import { expect, test } from '../fixtures/test.ts';
import { CodeScreen } from '../screens/code.ts';

const item = bankItem('merge-maintenance-windows');

async function openWith(page: Page, keys: string): Promise<CodeScreen> {
  await page.goto('/settings');
  const choice = page.getByLabel('Keys of the code editor');
  await choice.selectOption({ label: keys });
  await expect(choice).toHaveValue(keys.toLowerCase());
  const code = new CodeScreen(page, item);
  await code.open('JavaScript');
  await code.editor.click();
  return code;
}

test('with Vim’s keys letters are commands until one inserts, and u takes back', async ({ page }) => {
  const code = await openWith(page, 'Vim');
  await expect(page.locator('.cm-vim-panel')).toBeVisible();
  await page.keyboard.type('ggdGi// kept');
  await page.keyboard.press('Escape');
  await expect(code.editor).toHaveText('// kept');
  await page.keyboard.type('yyp');
  await expect(code.editor.locator('.cm-line')).toHaveText(['// kept', '// kept']);
  await page.keyboard.type('u');
  await expect(code.editor.locator('.cm-line')).toHaveText(['// kept']);
});
