import { expect, type Locator, type Page } from '@playwright/test';
import type { BankItem } from '../fixtures/bank-item.ts';
import { RoundScreen } from './round.ts';

/** A language is fetched and started before anything runs: on a slow machine that takes its time. */
export const whenStarted = { timeout: 60_000 };
/** What a candidate does where code is written and run, by role and label alone. */
export class CodeScreen {
  readonly round: RoundScreen;
  readonly run: Locator;
  readonly stop: Locator;
  readonly editor: Locator;

  constructor(
    readonly page: Page,
    private readonly item: BankItem,
  ) {
    this.round = new RoundScreen(page);
    this.run = page.getByRole('button', { name: 'Run', exact: true });
    this.stop = page.getByRole('button', { name: 'Stop', exact: true });
    this.editor = page.getByRole('textbox', { name: new RegExp(`^${item.title}, `) });
  }

  /** Chooses a language, opens the question in the bank, starts a round that asks it, and goes on to its editor. */
  async open(language?: string): Promise<void> {
    const { page, round, item } = this;
    await page.goto('/');
    if (language !== undefined)
      await page.getByLabel('Language', { exact: true }).selectOption({ label: language });
    await page.goto(`/bank/${item.id}`);
    await page.getByRole('button', { name: /^Practise this one/ }).click();
    await round.begin();
    while (!item.step.test((await round.step.textContent()) ?? '')) await round.next();
    await this.run.waitFor();
  }

  /** Replaces what stands in the editor. */
  async write(source: string): Promise<void> {
    await this.editor.click();
    await this.editor.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(source);
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** Runs the tests that are shown, all of which should pass. */
  async runAndPass(): Promise<void> {
    const { visible } = this.item;
    await this.run.click();
    const passed =
      visible > 1
        ? this.tab(`Tests ${visible}/${visible}`)
        : this.page.getByRole('region', { name: 'Result', exact: true }).getByText('Passed', { exact: true });
    await expect(passed).toBeVisible(whenStarted);
    await this.run.waitFor();
  }

  async finish(): Promise<void> {
    await this.round.saved();
    await this.round.finish();
  }

  /** Where the result tells how the tests went, once it is open. */
  get judged(): Locator {
    return this.page.getByRole('region', { name: `Tests of ${this.item.title}`, exact: true });
  }

  /** Waits until this browser has run every test, and tells how many of the hidden ones passed. */
  async seeHidden(passed: number): Promise<void> {
    const { hidden } = this.item;
    await expect(this.judged).toContainText(`Hidden until now: ${passed} of ${hidden}.`, whenStarted);
    await expect(this.judged.getByText('Not yet run')).toHaveCount(0);
    await expect(this.judged.getByText('hidden', { exact: true })).toHaveCount(hidden);
  }
}
