import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { startRound } from '../screens/home.ts';
import { findWords, scoreOneself } from '../screens/result.ts';
import { RoundScreen } from '../screens/round.ts';
import { answerAloud, deleteRecording, playRecording, recorded, recordingsIn } from '../screens/voice.ts';

const storyRound = /One story in a quarter/;

/** Sets up a round whose spoken questions are answered aloud, and goes on to its story. */
async function beginStory(page: Page): Promise<RoundScreen> {
  await startRound(page, storyRound);
  await answerAloud(page);
  const round = new RoundScreen(page);
  await round.begin();
  await round.next();
  return round;
}

test('a story told aloud is saved while it is told, survives a reload, and is played and deleted', async ({
  page,
}) => {
  const round = await beginStory(page);
  const record = page.getByRole('button', { name: 'Record the answer' });
  await record.click();
  await expect(page.getByRole('meter', { name: 'Microphone level' })).toBeVisible();
  await recorded(page, 'Recording');
  await page.getByRole('button', { name: 'Stop recording' }).click();
  await recorded(page, 'Stopped');
  await page.reload();
  await round.timer.waitFor();
  await expect(record).toBeVisible();
  await round.finish();
  await scoreOneself(page);
  await expect(recordingsIn(page)).toHaveCount(1);
  expect(await playRecording(page)).toBeGreaterThan(0);
  await deleteRecording(page);
  await expect(recordingsIn(page)).toHaveCount(0);
  await page.reload();
  await scoreOneself(page);
  await expect(page.getByRole('heading', { name: 'In one look' })).toBeVisible();
  await expect(recordingsIn(page)).toHaveCount(0);
});

test('a microphone that is not allowed says what to do, stops the clock, and the answer goes on in writing', async ({
  page,
}) => {
  // The flags of these journeys allow every microphone, so the refusal is the browser's, given by hand.
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  });
  const round = await beginStory(page);
  await page.getByRole('button', { name: 'Record the answer' }).click();
  const fault = page.getByRole('alert').filter({ hasText: 'The microphone was not allowed' });
  await expect(fault).toContainText('allow the microphone for this page');
  await expect(round.timer).toContainText('clock stands: microphone');
  await fault.getByRole('button', { name: 'Go on in writing' }).click();
  await expect(fault).toHaveCount(0);
  await expect(round.timer).not.toContainText('clock stands');
  await round.answer();
  await round.finish();
  await scoreOneself(page);
  await findWords(page, round.typed);
  await expect(recordingsIn(page)).toHaveCount(0);
});
