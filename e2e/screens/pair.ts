import { expect, type Locator, type Page } from '@playwright/test';

type Role = 'You interview' | 'You are interviewed by';

/** What one of two does in their room, by role and label alone. */
export class PairScreen {
  readonly desk: Locator;
  readonly call: Locator;
  readonly editor: Locator;

  constructor(readonly page: Page) {
    this.desk = page.getByRole('region', { name: 'For you only' });
    this.call = page.getByRole('region', { name: 'Call', exact: true });
    this.editor = page.locator('.cm-content').filter({ visible: true });
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  /** What the other one is called here, once they are here. */
  async partner(role: Role): Promise<string> {
    const who = this.page.getByRole('heading', { level: 1 });
    await expect(who).toContainText(role);
    return (await who.locator('strong').textContent()) ?? '';
  }

  async sees(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  }

  /** Another question than the one that stands; answers what it is called. */
  async chooseAnother(): Promise<string> {
    const choice = this.page.getByRole('region', { name: 'Choose your question' });
    const other = choice
      .locator('label')
      .filter({ hasNot: this.page.locator(':checked') })
      .first();
    const title = (await other.locator('.font-medium').textContent()) ?? '';
    await other.click();
    await this.press('Ask this one');
    await this.asks(title);
    return title;
  }

  /** The question that one is going to ask. */
  asks(title: string): Promise<void> {
    return expect(this.page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  }

  ready(): Promise<void> {
    return this.press('I am ready');
  }

  joinCall(): Promise<void> {
    return this.press('Join the call');
  }

  agreeToCall(): Promise<void> {
    return this.press('Agree to a direct call');
  }

  async connected(): Promise<void> {
    await expect(this.call.getByRole('status').filter({ hasText: /^Connected$/ })).toBeVisible();
  }

  /** The other one's picture moves. */
  async seesMoving(partner: string): Promise<void> {
    const picture = this.page.getByLabel(`Picture of ${partner}`);
    const time = () => picture.evaluate((video: HTMLVideoElement) => video.currentTime);
    await expect
      .poll(() => picture.evaluate((video: HTMLVideoElement) => video.videoWidth))
      .toBeGreaterThan(0);
    const before = await time();
    await expect.poll(time).toBeGreaterThan(before);
  }

  get step(): Locator {
    return this.page.getByLabel('Steps of the round').locator('[aria-current=step]');
  }

  async next(): Promise<void> {
    const before = (await this.step.textContent()) ?? '';
    await this.press(/^Next/);
    await expect(this.step).not.toHaveText(before);
  }

  /** Leads the round to a step. */
  async lead(to: RegExp): Promise<void> {
    await this.step.waitFor();
    while (!to.test((await this.step.textContent()) ?? '')) await this.next();
  }

  /** Writes at the end of what stands in the editor. */
  async type(text: string): Promise<void> {
    await this.editor.click();
    await this.editor.press('ControlOrMeta+End');
    await this.page.keyboard.insertText(text);
  }

  async saved(): Promise<void> {
    await expect(this.page.locator('[data-saved]').first()).toHaveAttribute('data-saved', 'Saved');
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  async say(text: string): Promise<void> {
    await this.tab(/^Chat/).click();
    await this.page.getByRole('textbox', { name: 'Message' }).fill(text);
    await this.press('Send');
  }

  async hears(text: string): Promise<void> {
    await this.tab(/^Chat/).click();
    await expect(this.page.getByRole('region', { name: 'What was said' })).toContainText(text);
  }

  /** The chat where no round runs: folded at the foot of the page. */
  private async unfoldChat(): Promise<void> {
    const title = this.page.getByRole('region', { name: 'Chat' }).getByRole('button', { name: /^Chat/ });
    await title.waitFor();
    if ((await title.getAttribute('aria-expanded')) === 'false') await title.click();
  }

  async writeBeside(text: string): Promise<void> {
    await this.unfoldChat();
    await this.page.getByRole('textbox', { name: 'Message' }).fill(text);
    await this.press('Send');
  }

  async readsBeside(text: string): Promise<void> {
    await this.unfoldChat();
    await expect(this.page.getByRole('region', { name: 'What was said' })).toContainText(text);
  }

  /** Gives a hint; answers its text. */
  async giveHint(level: number, manner: 'shown' | 'aloud'): Promise<string> {
    const show = manner === 'shown' ? `Show: hint ${level}` : `I said it aloud: hint ${level}`;
    const hint = this.desk.locator('section').filter({
      has: this.page.getByRole('heading', { level: 4, name: new RegExp(`^Hint ${level}`) }),
    });
    const text = (await hint.last().locator('p').first().textContent()) ?? '';
    await this.press(show);
    await expect(hint.last()).toContainText(manner === 'shown' ? 'On their screen' : 'Said aloud');
    return text;
  }

  /** The bell has rung: no more is asked before it ends. */
  async finishAfterBell(): Promise<void> {
    await expect(this.page.getByText(/^Time\. The work was copied/)).toBeVisible();
    await this.press('Finish');
  }

  async choose(item: string): Promise<void> {
    await this.press('More');
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async rateMyself(): Promise<void> {
    await this.page.getByRole('group', { name: 'How did it go?' }).getByRole('radio').nth(2).check();
    await this.page.getByRole('textbox', { name: 'A line for yourself' }).fill('between me and myself');
    await this.press('Go on to the scorecard');
    await this.sees(/^Your scorecard for/);
  }

  /** Three of four on every line, and one's own words; locked. */
  async lock(wentWell: string): Promise<void> {
    const lines = this.page.getByRole('main').locator('form').getByRole('group');
    for (const line of await lines.all()) {
      const third = line.getByRole('radio').nth(2);
      await third.check();
    }
    await this.page.getByRole('textbox', { name: 'What went well' }).fill(wentWell);
    await this.press('Lock the scorecard…');
    await this.page.getByRole('dialog').getByRole('button', { name: 'Lock it' }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
    await this.page.getByRole('textbox', { name: 'What went well' }).waitFor({ state: 'detached' });
  }

  /** The page's own clock is asked again; without it the next reading of the server's comes within 15 s. */
  async lookUp(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  }
}
