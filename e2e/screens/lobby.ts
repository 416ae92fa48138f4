import type { Locator, Page } from '@playwright/test';

/** The lobby, and the ready check that may appear on any page. */
export class LobbyScreen {
  readonly find: Locator;
  readonly leave: Locator;
  readonly check: Locator;
  readonly accept: Locator;
  readonly decline: Locator;

  constructor(readonly page: Page) {
    this.find = page.getByRole('button', { name: 'Find a partner' });
    this.leave = page.getByRole('button', { name: 'Leave the line' });
    this.check = page.getByRole('dialog', { name: 'A partner is here' });
    this.accept = this.check.getByRole('button', { name: 'Accept' });
    this.decline = this.check.getByRole('button', { name: 'Decline' });
  }

  /** Two presses from the front page. */
  async joinFromHome(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('link', { name: 'Practise with a partner' }).click();
    await this.find.click();
  }

  /** Asks from the lobby, and stands in line. */
  async wait(): Promise<void> {
    await this.page.goto('/pair');
    await this.find.click();
    await this.leave.waitFor();
  }

  /** The address of the room this person came to. */
  async room(): Promise<string> {
    await this.page.waitForURL(/\/sessions\//);
    return new URL(this.page.url()).pathname;
  }
}
