import { expect, type Locator, type Page } from '@playwright/test';

/** On the ready screen: spoken questions are answered aloud. */
export async function answerAloud(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Aloud/ }).check();
}

/** Waits until everything recorded so far is on the server. */
export async function recorded(page: Page, state: 'Recording' | 'Stopped'): Promise<void> {
  await expect(page.getByText(new RegExp(`^${state} · \\d+:\\d\\d recorded · saved$`))).toBeVisible();
}

/** The recordings of a result. */
export function recordingsIn(page: Page): Locator {
  return page
    .getByRole('group')
    .filter({ has: page.getByRole('slider', { name: 'Place in the recording' }) });
}

/** Plays the first recording until it is heard to move; how many seconds of sound the browser found in it. */
export async function playRecording(page: Page): Promise<number> {
  const player = recordingsIn(page).first();
  await player.getByRole('button', { name: 'Play' }).click();
  const audio = player.locator('audio');
  await expect
    .poll(() => audio.evaluate((element: HTMLAudioElement) => element.currentTime))
    .toBeGreaterThan(0);
  return audio.evaluate(({ seekable, duration }: HTMLAudioElement) =>
    Number.isFinite(duration) ? duration : seekable.end(0),
  );
}

export async function deleteRecording(page: Page): Promise<void> {
  await page
    .getByRole('listitem')
    .filter({ has: recordingsIn(page) })
    .getByRole('button', { name: 'Delete' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Delete this recording?' });
  await dialog.getByRole('button', { name: 'Delete the recording' }).click();
  await dialog.waitFor({ state: 'detached' });
}
