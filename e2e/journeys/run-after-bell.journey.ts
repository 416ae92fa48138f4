import { bankItem } from '../fixtures/bank-item.ts';
import { expect, test } from '../fixtures/test.ts';
import { CodeScreen, whenStarted } from '../screens/code.ts';

const item = bankItem('merge-maintenance-windows');

test('what stood at the bell and what was typed on after it are judged apart, each from its own text', async ({
  page,
  server,
}) => {
  const code = new CodeScreen(page, item);
  await code.open('JavaScript');
  await code.write(item.text('wrong/text_sort.js'));
  await code.round.saved();
  const bell = page.getByText(/copied as it stood at the bell/).first();
  while (!(await bell.isVisible())) {
    await server.advance(10 * 60_000);
    await code.round.lookUp();
    await expect(code.round.timer).not.toHaveText('');
  }
  await code.write(item.text('solutions/merge-maintenance-windows.js'));
  await code.finish();
  const judged = (moment: string) =>
    code.judged.locator('div').filter({
      has: page.getByRole('heading', { name: new RegExp(`^Tests, ${moment} the bell`) }),
    });
  await expect(judged('at')).toContainText(
    `Hidden until now: ${item.hidden - 2} of ${item.hidden}.`,
    whenStarted,
  );
  await expect(judged('after')).toContainText(
    `Hidden until now: ${item.hidden} of ${item.hidden}.`,
    whenStarted,
  );
});
