import { type Browser, type BrowserContext, expect } from '@playwright/test';
import { watchPeers } from '../fixtures/peers.ts';
import { LobbyScreen } from './lobby.ts';
import { PairScreen } from './pair.ts';

/** Whose browser this is, at its first page. */
export async function enter(context: BrowserContext) {
  await watchPeers(context);
  const page = await context.newPage();
  return { context, page, lobby: new LobbyScreen(page), room: new PairScreen(page) };
}

export type Person = Awaited<ReturnType<typeof enter>>;

/** A person with a browser of their own. */
export async function somebody(browser: Browser, baseURL: string | undefined): Promise<Person> {
  return enter(await browser.newContext({ ...(baseURL && { baseURL }) }));
}

export interface Wish {
  phase: 'Technical interview' | 'System design';
  role: 'Candidate' | 'Interviewer';
  length: 'Short round' | 'Full round';
  ways: 'Both ways' | 'One way';
  medium: 'A call' | 'In writing';
}

/** From the front page into the line. */
export async function ask({ page, lobby }: Pick<Person, 'page' | 'lobby'>, wish: Wish): Promise<void> {
  const { phase, role, length, ways, medium } = wish;
  await page.goto('/');
  await page.getByRole('link', { name: 'Practise with a partner' }).click();
  await page.getByLabel('Phase').selectOption({ label: phase });
  await page.getByLabel('Language', { exact: true }).selectOption({ label: 'JavaScript' });
  await page.getByRole('radio', { name: new RegExp(`^${length}`) }).check();
  await page.getByRole('radio', { name: new RegExp(`^${ways}`) }).check();
  await page.getByLabel('How you talk').selectOption({ label: medium });
  await page.getByLabel(/^Your role/).selectOption({ label: ways === 'Both ways' ? `${role} first` : role });
  await lobby.find.click();
}

/** Two from two front pages, through the ready check, in one room. */
export async function meet(
  candidate: Pick<Person, 'page' | 'lobby'>,
  interviewer: Pick<Person, 'page' | 'lobby'>,
  wish: Omit<Wish, 'role'>,
): Promise<void> {
  await ask(candidate, { ...wish, role: 'Candidate' });
  await candidate.lobby.leave.waitFor();
  await ask(interviewer, { ...wish, role: 'Interviewer' });
  await Promise.all([candidate.lobby.accept.click(), interviewer.lobby.accept.click()]);
  const room = await candidate.lobby.room();
  expect(await interviewer.lobby.room()).toBe(room);
}

/** Both in the call, over the direct line to which both agree. */
export async function talk(one: Pick<Person, 'room'>, other: Pick<Person, 'room'>): Promise<void> {
  await one.room.joinCall();
  await other.room.joinCall();
  await one.room.agreeToCall();
  await other.room.agreeToCall();
  for (const { room } of [one, other]) await room.connected();
}
