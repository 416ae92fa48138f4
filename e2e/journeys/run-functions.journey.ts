import { bankItem } from '../fixtures/bank-item.ts';
import { expect, test } from '../fixtures/test.ts';
import { CodeScreen } from '../screens/code.ts';

const solved = [
  { language: 'JavaScript', slug: 'startup-waves', solution: 'startup-waves.js' },
  { language: 'TypeScript', slug: 'retry-schedule', solution: 'retry-schedule.ts' },
  { language: 'Python', slug: 'token-bucket', solution: 'token-bucket.py' },
  { language: 'Ruby', slug: 'retry-schedule', solution: 'retry-schedule.rb' },
  { language: 'PHP', slug: 'merge-maintenance-windows', solution: 'merge-maintenance-windows.php' },
];

for (const { language, slug, solution } of solved) {
  test(`${language}: a question of the bank is solved, and its hidden tests pass after the round`, async ({
    page,
  }) => {
    const item = bankItem(slug);
    const code = new CodeScreen(page, item);
    await code.open(language);
    await code.write(item.text(`solutions/${solution}`));
    await code.runAndPass();
    await code.finish();
    await code.seeHidden(item.hidden);
    await expect(code.judged).toContainText(language);
  });
}

test('a solution that only the examples like fails a hidden test, which says by what', async ({ page }) => {
  const item = bankItem('merge-maintenance-windows');
  const code = new CodeScreen(page, item);
  await code.open('JavaScript');
  await code.write(item.text('wrong/text_sort.js'));
  await code.runAndPass();
  await code.finish();
  await code.seeHidden(item.hidden - 2);
  const failed = code.judged.getByRole('button', { name: /^Failed.*numbers of different length.*hidden/ });
  // What failed first stands open.
  await expect(failed).toHaveAttribute('aria-expanded', 'true');
  await expect(code.judged).toContainText(/expected 4 items, got 2 items/i);
});
