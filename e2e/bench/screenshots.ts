import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { bankItem } from '../fixtures/bank-item.ts';
import { chromiumArgs } from '../fixtures/chromium-args.ts';
import { Server } from '../fixtures/server.ts';
import { CodeScreen } from '../screens/code.ts';
import { startRound } from '../screens/home.ts';
import { meet, somebody, talk } from '../screens/meeting.ts';
import { scoreOneself } from '../screens/result.ts';
import { RoundScreen } from '../screens/round.ts';

// Takes pictures of real rounds, at two widths and in both themes, to be looked at: `pnpm bench screenshots`. Those that
// README.md shows go to docs, all others to reports.
const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const shown = [
  'home-wide-light',
  'bank-wide-light',
  'round-run-wide-light',
  'room-interviewer-wide-light',
  'room-candidate-wide-dark',
  'result-wide-light',
  'round-talk-narrow-dark',
];
const widths = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };
const themes = ['light', 'dark'] as const;
const minuteMs = 60_000;
/** A picture waits for what it shows, on a machine however busy. */
const patienceMs = 5 * minuteMs;

/** Of the token bucket, as somebody has it who drops fractions of a token. */
const code = `def allow(times, capacity, refill):
    tokens, last = capacity, 0
    taken = []
    for now in times:
        earned = int((now - last) / 1000 * refill)
        tokens = min(capacity, tokens + earned)
        last = now
        taken.append(tokens >= 1)
        tokens -= taken[-1]
    return taken
`;

/** Everything loaded, and the new theme painted. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // The frame in which code runs never says that it is idle.
  if (page.frames().length === 1) await page.waitForLoadState('networkidle');
  await page.getByText(/^Loading/).waitFor({ state: 'detached' });
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
}

async function take(page: Page, name: string): Promise<void> {
  for (const [width, size] of Object.entries(widths)) {
    await page.setViewportSize(size);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settle(page);
      const file = `${name}-${width}-${colorScheme}`;
      await page.screenshot({
        path: at(`${shown.includes(file) ? 'docs' : 'reports'}/screenshots/${file}.png`),
      });
    }
  }
  await page.setViewportSize(widths.wide);
}

/** A round for two from both sides of the table, as it looks in the middle of it. */
async function takeRoom(browser: Browser, url: string): Promise<void> {
  const [ada, bob] = [await somebody(browser, url), await somebody(browser, url)];
  for (const { page } of [ada, bob]) {
    page.setDefaultTimeout(patienceMs);
    await page.setViewportSize(widths.wide);
  }
  await ada.page.goto('/pair');
  await take(ada.page, 'lobby');
  await meet(ada, bob, {
    phase: 'Technical interview',
    length: 'Full round',
    ways: 'Both ways',
    medium: 'A call',
  });
  await talk(ada, bob);
  await take(bob.page, 'room-reading');
  for (const { room } of [ada, bob]) await room.ready();
  await bob.room.lead(/^Solve/);
  await bob.room.giveHint(1, 'shown');
  await bob.page.getByRole('button', { name: 'Understood' }).click();
  await ada.room.type(
    '// The simple case first, then the edges:\n// nothing at all, one of it, the same twice.\n',
  );
  await ada.room.saved();
  await bob.page.getByRole('region', { name: 'For you only' }).evaluate((desk) => desk.scrollTo(0, 0));
  await take(bob.page, 'room-interviewer');
  await take(ada.page, 'room-candidate');
  await bob.room.choose('Propose to end now');
  await ada.room.press('End the round');
  await bob.room.rateMyself();
  await take(bob.page, 'room-scorecard');
  for (const { context } of [ada, bob]) await context.close();
}

for (const folder of ['docs', 'reports']) mkdirSync(at(`${folder}/screenshots`), { recursive: true });
const server = await new Server().start();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'],
  args: [...chromiumArgs],
});
try {
  const page = await browser.newPage({ baseURL: server.url, viewport: widths.wide });
  page.setDefaultTimeout(patienceMs);
  const round = new RoundScreen(page);
  await page.goto('/');
  await take(page, 'home');
  await page.goto('/bank');
  await take(page, 'bank');

  const item = bankItem('token-bucket');
  const solve = new CodeScreen(page, item);
  await page.goto(`/bank/${item.id}`);
  await page.getByRole('button', { name: /^Practise this one/ }).click();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await take(page, 'ready');
  await round.begin();
  await round.answer();
  await round.next();
  await page.getByLabel('Ask the interviewer').fill('Are the inputs sorted?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await server.advance(2 * minuteMs);
  await round.next();
  await round.answer();
  await server.advance(5 * minuteMs);
  await round.next();
  await solve.write(code);
  await solve.run.click();
  await solve.tab('Tests 2/3').waitFor();
  await round.saved();
  await take(page, 'round-run');
  await round.next();
  await round.finish();
  await take(page, 'result-self-score');
  await scoreOneself(page);
  await solve.judged.getByText('Not yet run').waitFor({ state: 'detached' });
  await solve.judged.getByText(/Hidden until now: \d+ of/).waitFor();
  await take(page, 'result');

  await startRound(page, /System design\W*45/);
  await round.begin();
  for (let step = 0; step < 4; step += 1) {
    await round.answer();
    await round.next();
  }
  await take(page, 'round-design');
  await round.finish();

  await startRound(page, /Behavioral interview/);
  await round.begin();
  await round.next();
  await take(page, 'round-talk');
  await round.finish();
  await takeRoom(browser, server.url);
  for (const path of ['history', 'settings', 'sign-in']) {
    await page.goto(`/${path}`);
    await take(page, path);
  }
} finally {
  await browser.close();
  await server.stop();
}
