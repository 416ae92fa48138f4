import { bankItem } from '../fixtures/bank-item.ts';
import { expect, test } from '../fixtures/test.ts';
import { CodeScreen } from '../screens/code.ts';

const solved = [
  { what: 'PostgreSQL', slug: 'open-tickets-per-agent', solution: 'reference.sql' },
  { what: 'SQLite', slug: 'idle-api-keys', solution: 'reference.sql' },
  { what: 'MongoDB', slug: 'mongo-sales-by-country', solution: 'solutions/mongo-sales-by-country.mongo.js' },
];

for (const { what, slug, solution } of solved) {
  test(`${what}: a question of the bank is solved, and hidden data gives the right result after the round`, async ({
    page,
  }) => {
    const item = bankItem(slug);
    const code = new CodeScreen(page, item);
    await code.open();
    await code.write(item.text(solution));
    await code.runAndPass();
    await code.finish();
    await code.seeHidden(item.hidden);
  });
}

test('a query that only the data shown likes is told which rows hidden data wanted', async ({ page }) => {
  const item = bankItem('idle-api-keys');
  const code = new CodeScreen(page, item);
  await code.open();
  await code.write(item.text('wrong/not_in.sql'));
  await code.runAndPass();
  await code.finish();
  await code.seeHidden(item.hidden - 1);
  await expect(code.judged).toContainText(/expected \(.+\), got no row/i);
});
