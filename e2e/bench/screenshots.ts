import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { chromiumArgs } from '../fixtures/chromium-args.ts';
import { Server } from '../fixtures/server.ts';
import { startRound } from '../screens/home.ts';
import { scoreOneself } from '../screens/result.ts';
import { RoundScreen } from '../screens/round.ts';

// Takes pictures of real rounds, at two widths and in both themes, to be looked at: `pnpm bench screenshots`. Those that
// README.md shows go to docs, all others to reports.
const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const shown = [
  'home-wide-light',
  'bank-wide-light',
  'round-coding-wide-light',
  'result-wide-light',
  'round-talk-narrow-dark',
];
const widths = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };
const themes = ['light', 'dark'] as const;
const minuteMs = 60_000;

const code = `def allow(times_ms, capacity, refill_per_sec):
    tokens, last = capacity, None
    taken = []
    for now in times_ms:
        if last is not None:
            tokens = min(capacity, tokens + (now - last) * refill_per_sec / 1000)
        last = now
        taken.append(tokens >= 1)
        if taken[-1]:
            tokens -= 1
    return taken`;

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

for (const folder of ['docs', 'reports']) mkdirSync(at(`${folder}/screenshots`), { recursive: true });
const server = await new Server().start();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'],
  args: [...chromiumArgs],
});
try {
  const page = await browser.newPage({ baseURL: server.url, viewport: widths.wide });
  const round = new RoundScreen(page);
  await page.goto('/');
  await take(page, 'home');
  await page.goto('/bank');
  await take(page, 'bank');

  await startRound(page, /Technical interview, coding/);
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
  await page.locator('.cm-content').fill(code);
  await round.saved();
  await take(page, 'round-coding');
  await round.next();
  await round.answer();
  await round.finish();
  await take(page, 'result-self-score');
  await scoreOneself(page);
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
  for (const path of ['history', 'settings', 'sign-in']) {
    await page.goto(`/${path}`);
    await take(page, path);
  }
} finally {
  await browser.close();
  await server.stop();
}
