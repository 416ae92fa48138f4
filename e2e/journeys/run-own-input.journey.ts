import { bankItem } from '../fixtures/bank-item.ts';
import { expect, test } from '../fixtures/test.ts';
import { CodeScreen, whenStarted } from '../screens/code.ts';

const item = bankItem('merge-maintenance-windows');

test('an input of one’s own is run and answered, and a window made narrow and wide again keeps it', async ({
  page,
}) => {
  const code = new CodeScreen(page, item);
  await code.open('JavaScript');
  await code.write(`function ${item.entry}(...input) { return input; }`);
  await code.tab('Own input').click();
  const field = page.getByLabel('Arguments, as a JSON list');
  await field.fill('["mine", 7]');
  await page.getByRole('button', { name: 'Run this input' }).click();
  const answer = page.getByRole('group', { name: 'What came out' });
  await expect(answer).toContainText('mine', whenStarted);
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Work' }).click();
  await code.tab('Own input').click();
  await expect(field).toHaveValue('["mine", 7]');
  await field.fill('["narrow"]');
  await page.setViewportSize(size);
  await code.tab('Own input').click();
  await expect(field).toHaveValue('["narrow"]');
});
