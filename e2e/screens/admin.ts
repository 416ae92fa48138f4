import { expect, type Page } from '@playwright/test';

/** Comes in as the admin for whom the link was made. */
export async function enterAsAdmin(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password').fill('four plain words here');
  await page.getByRole('button', { name: 'Set the password and sign in' }).click();
  await page.waitForURL('**/');
}

/** From Home to the reports. */
export async function openReports(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Administration' }).click();
  await page.getByRole('link', { name: /^Reports/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
}

interface Told {
  partner: string;
  reason: string;
  words: string;
}

/** One press in the room's menu, a reason, and gone. */
export async function reportPartner(page: Page, { partner, reason, words }: Told): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: `Report ${partner}` }).click();
  const dialog = page.getByRole('dialog', { name: `Report ${partner}` });
  await dialog.getByLabel('What happened').selectOption({ label: reason });
  await dialog.getByLabel('In your words').fill(words);
  await dialog.getByRole('button', { name: 'Report, block and leave' }).click();
  await page.waitForURL('**/');
}

export async function pause(page: Page, { days, words }: { days: number; words: string }): Promise<void> {
  await page.getByRole('radio', { name: /^Pause them/ }).check();
  await page.getByLabel('For how many days').fill(`${days}`);
  await page.getByLabel('What they are told').fill(words);
  await page.getByLabel('Note').fill('The first one about them.');
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
}
