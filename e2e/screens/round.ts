import { expect, type Locator, type Page } from '@playwright/test';

/** What a candidate does in a round, by role and label alone. */
export class RoundScreen {
  private words = 0;
  /** Everything typed so far. */
  readonly typed: string[] = [];

  constructor(readonly page: Page) {}

  get timer(): Locator {
    return this.page.getByRole('timer').filter({ hasText: 'round' });
  }

  get step(): Locator {
    return this.page.getByLabel('Steps of the round').locator('[aria-current=step]');
  }

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: 'Begin' }).click();
    await this.timer.waitFor();
  }

  /** Waits until the server has everything: "Saved" is said only then. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-saved]')).toHaveAttribute('data-saved', 'Saved');
  }

  /** Types one's own words where the step wants some, or chooses where it wants a choice; waits until that is saved. */
  async answer(): Promise<void> {
    await this.fill();
    await this.saved();
  }

  /** The same without waiting: the server may be gone. */
  async fill(): Promise<void> {
    const main = this.page.getByRole('main');
    await this.page.getByText(/^Loading/).waitFor({ state: 'detached' });
    const field = main.locator('textarea, .cm-content').filter({ visible: true }).first();
    if (await field.isVisible()) return this.write(field);
    const choice = main.getByRole('radio').or(main.getByRole('checkbox')).first();
    return (await choice.isVisible()) ? choice.check() : this.note();
  }

  /** Private notes, for a step in which one only reads. */
  async note(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Notes' }).click();
    await this.write(this.page.getByRole('main').getByRole('textbox').filter({ visible: true }).first());
    await this.page.getByRole('tab', { name: 'Question' }).click();
  }

  async next(): Promise<void> {
    const before = (await this.step.textContent()) ?? '';
    await this.page.getByRole('button', { name: /^Next(?! question)/ }).click();
    await expect(this.step).not.toHaveText(before);
  }

  async isLastStep(): Promise<boolean> {
    return !(await this.page.getByRole('button', { name: /^Next(?! question)/ }).isVisible());
  }

  /** Ends the round and waits for its result. */
  async finish(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Finish/ })
      .first()
      .click();
    const confirm = this.page.getByRole('dialog').getByRole('button', { name: /^Finish/ });
    await Promise.race([confirm.waitFor(), this.page.waitForURL(/\/result$/)]);
    if (await confirm.isVisible()) await confirm.click();
    await this.page.waitForURL(/\/result$/);
  }

  /** What the interviewer has said so far, as it stands beside the question. */
  async told(): Promise<string[]> {
    const heading = this.page.getByRole('heading', { name: /^(Cleared up|Hint \d|Follow-up)$/ });
    const checks = this.page.getByRole('group', { name: /^Check/ });
    const dive = this.page.getByRole('textbox', { name: /deep dive/i });
    const dives = this.page.locator('section').filter({ has: dive });
    return heading.locator('xpath=..').or(checks).or(dives).allTextContents();
  }

  /** The page's own clock is asked again; without it the next reading of the server's comes within 15 s. */
  async lookUp(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  }

  private async write(field: Locator): Promise<void> {
    const text = `own words ${(this.words += 1)} of mine`;
    await field.click();
    await field.press('ControlOrMeta+End');
    await field.pressSequentially(` ${text}`);
    this.typed.push(text);
  }
}
