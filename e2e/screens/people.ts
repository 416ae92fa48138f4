import { expect, type Page } from '@playwright/test';

interface Person {
  name: string;
  password: string;
}

async function fillIn(page: Page, { name, password }: Person): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
}

/** A guest who reads a result takes a name, and is at Home with all of their work. */
export async function takeName(page: Page, person: Person): Promise<void> {
  await page.getByRole('link', { name: 'Take a name and a password' }).click();
  await fillIn(page, person);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await page.waitForURL('**/');
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in');
  await fillIn(page, person);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/');
}

/** Ends the one other place where one is signed in. */
export async function signOutOtherDevice(page: Page): Promise<void> {
  await page.goto('/settings');
  const devices = page.getByRole('listitem').filter({ hasText: 'last here' });
  await expect(devices).toHaveCount(2);
  await devices
    .filter({ hasNotText: 'This device' })
    .getByRole('button', { name: /^Sign out/ })
    .click();
  await expect(devices).toHaveCount(1);
}

/** Downloads everything of one's own; the path of the zip. */
export async function exportEverything(page: Page): Promise<string> {
  await page.goto('/settings');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything' }).click();
  return (await downloading).path();
}

export async function deleteEverything(page: Page, { password }: Person): Promise<void> {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete everything?' });
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: /^Delete me/ }).click();
  await page.waitForURL('**/');
}
