import { bankItem } from '../fixtures/bank-item.ts';
import { expect, test } from '../fixtures/test.ts';
import { CodeScreen } from '../screens/code.ts';

test('where a language cannot be downloaded, code is written now and judged by the next browser', async ({
  page,
  context,
}) => {
  const item = bankItem('merge-maintenance-windows');
  const code = new CodeScreen(page, item);
  await page.route('**/runtime/**', (route) => route.abort());
  await code.open('JavaScript');
  const told = page.getByText('JavaScript could not be downloaded. Write now, judged later on any device.');
  await expect(told).toBeVisible();
  await code.write(item.text('solutions/merge-maintenance-windows.js'));
  await code.run.click();
  await expect(page.getByText('Could not be run').filter({ visible: true })).toBeVisible();
  await code.finish();
  await expect(code.judged).toContainText('Not yet run');
  await expect(code.judged).toContainText(
    'Open this result on a device where it runs, and it is judged there.',
  );

  const other = new CodeScreen(await context.newPage(), item);
  await other.page.goto(page.url());
  await other.seeHidden(item.hidden);
  // What one browser found out is there for all.
  await page.reload();
  await code.seeHidden(item.hidden);
});
