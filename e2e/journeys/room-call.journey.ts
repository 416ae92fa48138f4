import { Cables } from '../fixtures/cable.ts';
import { expectSound, loudness, sentFrom, wayOf } from '../fixtures/peers.ts';
import { expect, test } from '../fixtures/test.ts';
import { enter, meet, type Person, somebody, talk } from '../screens/meeting.ts';

const wish = {
  phase: 'Technical interview',
  length: 'Short round',
  ways: 'One way',
  medium: 'A call',
} as const;

/** Less than this is what rounding leaves of silence. */
const silence = 1e-6;

// Whoever stayed would be somebody's partner in the next journey.
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('who is muted is not heard, whatever microphone they choose, and is heard again', async ({
  browser,
  baseURL,
}) => {
  const [ada, bob] = [await somebody(browser, baseURL), await somebody(browser, baseURL)];
  await meet(ada, bob, wish);
  await talk(ada, bob);
  expect(await loudness(bob.page)).toBeGreaterThan(silence);
  await ada.room.press('Mute');
  await expect.poll(() => loudness(bob.page)).toBeLessThan(silence);

  await ada.room.press('Microphone and camera');
  const devices = ada.page.getByRole('dialog', { name: 'Microphone and camera' });
  const picker = devices.getByLabel('Microphone', { exact: true });
  const other = picker.locator('option').last();
  const name = (await other.textContent()) ?? '';
  expect(name).not.toBe(await sentFrom(ada.page));
  await picker.selectOption({ label: name });
  await expect.poll(() => sentFrom(ada.page)).toBe(name);
  await devices.getByRole('button', { name: 'Done' }).click();
  expect(await loudness(bob.page)).toBeLessThan(silence);
  await ada.room.press('Muted');
  await expect.poll(() => loudness(bob.page)).toBeGreaterThan(silence);
  await ada.room.connected();
});

test('a call whose way is gone finds another one, while the room goes on', async ({ browser, baseURL }) => {
  const cables = new Cables();
  const people: Person[] = [];
  for (let count = 0; count < 2; count += 1) {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) });
    await cables.layFor(context);
    people.push(await enter(context));
  }
  const [ada, bob] = people as [Person, Person];
  await meet(ada, bob, wish);
  await talk(ada, bob);
  await expectSound(bob.page);
  const before = await wayOf(ada.page);
  cables.cut();
  await ada.room.writeBeside('I cannot hear you.');
  await bob.room.readsBeside('I cannot hear you.');
  // Along the old way nothing comes any more, so that only a new one can bring sound.
  await expect.poll(async () => ['', before].includes(await wayOf(ada.page))).toBe(false);
  for (const { room } of [ada, bob]) await room.connected();
  for (const { page } of [ada, bob]) await expectSound(page);
  cables.close();
});

test('a microphone that is not allowed is named with its remedy; one listens, and the round goes on in writing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  // The flags of these journeys allow every microphone, so the refusal is the browser's, given by hand.
  await context.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  });
  const [ada, bob] = [await enter(context), await somebody(browser, baseURL)];
  await meet(ada, bob, wish);
  await ada.room.joinCall();
  const fault = ada.room.call.getByRole('alert').filter({ hasText: 'was not allowed' });
  await expect(fault).toContainText('allow it for this page');
  await ada.room.press('Join and only listen');
  await bob.room.joinCall();
  for (const { room } of [ada, bob]) await room.agreeToCall();
  for (const { room } of [ada, bob]) await room.connected();
  await expectSound(ada.page);
  for (const { room } of [ada, bob]) await room.ready();
  await ada.room.say('You will have to read me.');
  await bob.room.hears('You will have to read me.');
  await bob.room.tab('For you only').click();
  await bob.room.lead(/^Solve/);
  await expect(ada.room.step).toContainText('Solve');
  await ada.room.type('// in writing');
  await expect(bob.room.editor).toContainText('in writing');
});
