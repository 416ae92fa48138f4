import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { startRound } from '../screens/home.ts';
import { findWords, scoreOneself } from '../screens/result.ts';
import { RoundScreen } from '../screens/round.ts';

const minuteMs = 60_000;

/** What the server, as interviewer, has to give in a step; used wherever it is offered. */
async function useInterviewer(page: Page): Promise<string[]> {
  const used: string[] = [];
  const ask = page.getByLabel('Ask the interviewer');
  if (await ask.isVisible()) {
    await ask.fill('Is the input sorted, and how large can it get?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(ask).toHaveValue('');
    used.push('clarification');
  }
  const start = page.getByRole('button', { name: 'Start answering' });
  if (await start.isVisible()) await start.click();
  for (const [use, offer] of Object.entries(offers(page))) {
    const first = offer.filter({ visible: true }).and(page.locator(':enabled')).first();
    if (!(await first.isVisible())) continue;
    await first.click();
    used.push(use);
  }
  return used;
}

const offers = (page: Page): Record<string, Locator> => ({
  hint: page.getByRole('button', { name: /^Hint \d/ }),
  probe: page.getByRole('button', { name: /ask further|Ask the next one/ }),
  check: page.getByRole('group', { name: /^Check/ }).getByRole('checkbox', { checked: false }),
});

const rounds = [
  { phase: 'screening', plan: /Screening, the whole call/, uses: ['probe'] },
  { phase: 'technical assessment', plan: /Technical assessment, the whole test/, uses: ['hint'] },
  { phase: 'technical interview', plan: /Technical interview, coding/, uses: ['clarification', 'hint'] },
  { phase: 'system design', plan: /System design\W*45/, uses: ['check'] },
  { phase: 'behavioral', plan: /Behavioral interview/, uses: ['probe'] },
  { phase: 'managerial', plan: /Final interview with the manager/, uses: ['probe'] },
];

for (const { phase, plan, uses } of rounds) {
  test(`${phase}: every step answered, reloaded, warned, rung out, and one's own words in the result`, async ({
    page,
    server,
  }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await startRound(page, plan);
    const round = new RoundScreen(page);
    await round.begin();
    const used: string[] = [];
    for (let steps = 0; ; steps += 1) {
      await round.answer();
      used.push(...(await useInterviewer(page)));
      if (steps === 1) {
        await page.reload();
        await round.timer.waitFor();
      }
      if (await round.isLastStep()) break;
      // Slow enough that hints become due, fast enough to reach the end.
      await server.advance(3 * minuteMs);
      await round.lookUp();
      used.push(...(await useInterviewer(page)));
      await round.next();
    }
    await ringOut(page, { round, advance: (ms) => server.advance(ms) });
    await round.finish();
    await scoreOneself(page);
    await findWords(page, round.typed);
    for (const use of uses) expect(used).toContain(use);
    expect(problems).toEqual([]);
  });
}

/** Past the last warning and the bell, minute by minute. */
async function ringOut(
  page: Page,
  { round, advance }: { round: RoundScreen; advance: (ms: number) => Promise<void> },
): Promise<void> {
  const warning = page.getByText(/minutes? left in/i).or(page.getByText(/1 min(ute)? left/i));
  const bell = page.getByText(/copied as it stood at the bell/).first();
  let warned = 0;
  while (!(await bell.isVisible())) {
    await advance(minuteMs / 2);
    await round.lookUp();
    await expect(round.timer).not.toHaveText('');
    warned += await warning.count();
  }
  expect(warned).toBeGreaterThan(0);
}
