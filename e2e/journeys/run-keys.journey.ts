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
  // How much one press takes back depends on how fast it was typed.
  await expect(code.editor.locator('.cm-line')).not.toHaveText(['// kept', '// kept']);
});

test('with Emacs’ keys chords move and cut, and C-x u takes back', async ({ page }) => {
  const code = await openWith(page, 'Emacs');
  await expect(page.locator('.cm-emacsMode')).toBeVisible();
  await page.keyboard.press('Control+x');
  await page.keyboard.press('h');
  await page.keyboard.press('Control+w');
  await expect(code.editor).toHaveText('');
  await page.keyboard.type('// kept');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('/');
  await expect(code.editor).toHaveText('/// kept');
  await page.keyboard.press('Control+k');
  await expect(code.editor).toHaveText('/');
  await page.keyboard.press('Control+x');
  await page.keyboard.press('u');
  await expect(code.editor).not.toHaveText('/');
});
