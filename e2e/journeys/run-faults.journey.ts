import { bankItem } from '../fixtures/bank-item.ts';
import { expect, test } from '../fixtures/test.ts';
import { CodeScreen, whenStarted } from '../screens/code.ts';

const item = bankItem('merge-maintenance-windows');

/** Goes wrong at the first test, on its third line; the others come back as they went in. */
const wrongAtFirst = (statement: string) => `function ${item.entry}(...input) {
  if (JSON.stringify(input) === '${JSON.stringify(item.firstInput)}')
    ${statement}
  return input[0];
}`;

const bad = [
  {
    what: 'a text that does not parse',
    source: 'function broken( {\n  return 1;\n}}',
    said: 'Does not parse',
  },
  {
    what: 'an exception',
    source: wrongAtFirst('throw new RangeError("too wide");'),
    said: 'Stopped by an error',
    words: 'RangeError: too wide',
    line: 3,
  },
  {
    what: 'a flood of output',
    source: wrongAtFirst('for (;;) console.log("flood");'),
    said: 'Printed too much',
  },
  {
    what: 'a promise that nobody settles',
    source: wrongAtFirst('return new Promise(() => undefined);'),
    said: 'Took too long',
  },
  { what: 'an endless loop', source: wrongAtFirst('for (;;);'), said: 'Took too long' },
];

test('whatever goes wrong in the code ends with a plain message, the page answers meanwhile, and the next run is fine', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const code = new CodeScreen(page, item);
  await code.open('JavaScript');
  for (const { what, source, said, words = '', line } of bad) {
    await test.step(what, async () => {
      await code.write(source);
      await code.run.click();
      // The page has time for this while the code has none for anybody.
      await code.tab('Console').click();
      const console = page.getByRole('region', { name: 'Console', exact: true });
      await expect(console).toContainText(said, whenStarted);
      await expect(console).toContainText(words);
      const place = console.getByRole('button', { name: /^Go to line/ });
      if (line !== undefined) await expect(place).toHaveText(new RegExp(`^Go to line ${line}(,|$)`));
      if (said === 'Does not parse') await expect(place).toHaveText(/^Go to line \d+, column \d+$/);
      await code.run.waitFor();
      await code.tab(/^Tests/).click();
    });
  }
  await code.write(item.text('solutions/merge-maintenance-windows.js'));
  await code.runAndPass();
  expect(problems).toEqual([]);
});
