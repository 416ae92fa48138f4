import { expect, test } from '../fixtures/test.ts';
import { arrowTo, press, tabTo } from '../screens/keyboard.ts';
import { somebody } from '../screens/meeting.ts';
import type { PairScreen } from '../screens/pair.ts';

/** So many controls has a whole desk. */
const most = 150;

/** Chooses a tab: with Tab to the one that is open, with the arrow keys from there. */
async function toTab({ page }: PairScreen, list: string, name: RegExp): Promise<void> {
  const tabs = page.getByRole('tablist', { name: list });
  await tabTo(page, tabs.getByRole('tab', { selected: true }), most);
  const wanted = tabs.getByRole('tab', { name });
  await arrowTo(page, wanted, 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(wanted).toHaveAttribute('aria-selected', 'true');
}

// Whoever stayed would be somebody's partner in the next journey.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('two without a mouse, from two front pages through a round to a locked scorecard', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const people = [await somebody(browser, baseURL), await somebody(browser, baseURL)] as const;
  for (const { page, lobby } of people) {
    await page.goto('/');
    await press(page, page.getByRole('link', { name: 'Practise with a partner' }));
    const phase = page.getByLabel('Phase');
    await tabTo(page, phase);
    await page.keyboard.press('t');
    await expect(phase.locator(':checked')).toHaveText('Technical interview');
    await press(page, lobby.find);
  }
  for (const { page, lobby } of people) await press(page, lobby.accept);
  const room = await people[0].lobby.room();
  expect(await people[1].lobby.room()).toBe(room);

  // Who came first answers first.
  const [{ room: ada }, { room: bob }] = people;
  await ada.partner('You are interviewed by');
  await bob.partner('You interview');
  for (const { page } of people) await press(page, page.getByRole('button', { name: 'I am ready' }));

  await bob.step.waitFor();
  for (;;) {
    const step = (await bob.step.textContent()) ?? '';
    if (step.startsWith('Solve')) break;
    await bob.page.keyboard.press('Alt+n');
    await expect(bob.step).not.toHaveText(step);
  }
  await expect(ada.step).toContainText('Solve');
  await press(bob.page, bob.page.getByRole('button', { name: 'Show: hint 1' }), most);
  await expect(bob.desk.getByText('On their screen')).toBeVisible();
  await expect(ada.page.getByRole('heading', { name: 'Hint 1', exact: true })).toBeVisible();

  await tabTo(ada.page, ada.editor, most);
  await ada.page.keyboard.press('ControlOrMeta+End');
  await ada.page.keyboard.type('# by hand');
  await expect(bob.editor).toContainText('# by hand');
  await toTab(ada, 'Question, chat and notes', /^Chat/);
  await tabTo(ada.page, ada.page.getByRole('textbox', { name: 'Message' }), most);
  await ada.page.keyboard.type('Shall we leave it at that?');
  await ada.page.keyboard.press('Enter');
  await toTab(bob, 'For you, and chat', /^Chat/);
  await expect(bob.page.getByRole('region', { name: 'What was said' })).toContainText('Shall we leave it');

  await press(bob.page, bob.page.getByRole('button', { name: 'More' }), most);
  await arrowTo(bob.page, bob.page.getByRole('menuitem', { name: 'Propose to end now' }), 'ArrowDown');
  await bob.page.keyboard.press('Enter');
  await press(ada.page, ada.page.getByRole('button', { name: 'End the round' }), most);

  const { page } = ada;
  await ada.sees('First, for yourself alone');
  await tabTo(page, page.getByRole('group', { name: 'How did it go?' }).getByRole('radio'));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^2/ })).toBeChecked();
  await press(page, page.getByRole('button', { name: 'Go on to the scorecard' }));
  await ada.sees(/^Your scorecard for/);
  for (const name of ['Clarity', 'Pacing', 'Listening', 'Help']) {
    const line = page.getByRole('group', { name }).getByRole('radio');
    await tabTo(page, line);
    await page.keyboard.press('ArrowRight');
    await expect(line.nth(1)).toBeChecked();
  }
  await press(page, page.getByRole('button', { name: 'Lock the scorecard…' }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Lock it' }));
  await ada.sees('Your scorecard is locked');
});
