import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { field } from '../../shared/src/document/field.ts';
import { chromiumArgs } from '../fixtures/chromium-args.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import type { Visitor } from '../fixtures/visitor.ts';
import { percentile, type Row } from './row.ts';

const refreshes = 200;

async function contextOf(visitor: Visitor): Promise<BrowserContext> {
  const { CHROMIUM_PATH } = process.env;
  const browser = await chromium.launch({
    ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
    args: [...chromiumArgs],
  });
  const context = await browser.newContext({ baseURL: visitor.url });
  await context.addCookies(
    [...visitor.cookies].map(([name, value]) => ({ name, value, url: visitor.url, httpOnly: true })),
  );
  return context;
}

const editor = (page: Page) => page.locator('.cm-content').filter({ visible: true });

/** At the end of what stands there, letter by letter. */
async function type(page: Page, word: string): Promise<void> {
  await editor(page).press('ControlOrMeta+End');
  await page.keyboard.type(word);
}

/** The room's text as the partner has it. */
class Partner {
  constructor(private readonly meeting: Meeting) {}

  get text(): string {
    const { hand, shown } = this.meeting.interviewer;
    return shown.round.questions
      .map(({ id }) => hand.doc.getText(field.code(id, 'python')).toString())
      .join('\n');
  }
}

/** From the press of "reload" until the text stands there and takes a letter. */
async function refreshed(page: Page, last: string): Promise<number> {
  const since = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await editor(page).filter({ hasText: last }).waitFor();
  return performance.now() - since;
}

async function refreshRow(page: Page, meeting: Meeting): Promise<Row> {
  const partner = new Partner(meeting);
  const words: string[] = [];
  const usableMs: number[] = [];
  let unsent = 0;
  await type(page, '\n# ');
  await type(page, 'w0;');
  await until(() => partner.text.includes('w0;'));
  for (let time = 1; time <= refreshes; time += 1) {
    // The one before is there and saved; the next is being typed when the page goes.
    const last = words.at(-1) ?? 'w0;';
    words.push(`w${time};`);
    await type(page, `w${time};`);
    if (!partner.text.includes(`w${time};`)) unsent += 1;
    usableMs.push(await refreshed(page, last));
  }
  await until(() => words.every((word) => partner.text.includes(word)), 10_000).catch(() => undefined);
  const counts = words.map((word) => partner.text.split(word).length - 1);
  return {
    row: 'R7',
    sentence: `a page reloaded in the middle of typing, ${refreshes} times`,
    figures: {
      lost: [counts.filter((count) => count === 0).length, '=', 0],
      duplicated: [counts.filter((count) => count > 1).length, '=', 0],
      usableP95Ms: [percentile(usableMs, 95), '≤', 2000],
      usableSlowestMs: [Math.max(...usableMs), '≥', 0],
    },
    control: { reloadedBeforeThePartnerHadTheWord: [unsent, '≥', refreshes / 4] },
  };
}

/** Two tabs of one person: the partner sees one, until both are closed. */
async function tabsRow(first: Page, meeting: Meeting): Promise<Row> {
  const { interviewer } = meeting;
  const absences = () => interviewer.views.filter(({ pair }) => pair?.partner.isHere === false).length;
  await interviewer.look();
  const before = absences();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await editor(second).waitFor();
  await type(second, 'second;');
  await editor(first).filter({ hasText: 'second;' }).waitFor();
  await first.close();
  await type(second, 'alone;');
  await until(() => new Partner(meeting).text.includes('alone;'));
  const seen = absences() - before;
  const isStillHere = interviewer.pair.partner.isHere;
  await second.close();
  await until(() => !interviewer.pair.partner.isHere);
  return {
    row: 'R8',
    sentence: 'two tabs of one person: one presence, one text; closing one takes nobody away',
    figures: { absencesThePartnerSaw: [seen, '=', 0], stillHereWithOneTab: [isStillHere ? 1 : 0, '=', 1] },
    control: { absencesOnceBothWereClosed: [absences() - before, '≥', 1] },
  };
}

export async function refresh(): Promise<Row[]> {
  const server = await Production.start();
  const meeting = await Meeting.begin(server.url);
  const { candidate, interviewer, sessionId } = meeting;
  while (
    !/work|code|solve/i.test(
      interviewer.shown.round.steps[interviewer.shown.round.clock.stepIndex]?.activity ?? '',
    )
  ) {
    await meeting.next();
    await interviewer.look();
  }
  const context = await contextOf(candidate.person);
  candidate.close();
  try {
    const page = await context.newPage();
    await page.goto(`/sessions/${sessionId}`);
    await editor(page).waitFor();
    return [await refreshRow(page, meeting), await tabsRow(page, meeting)];
  } finally {
    await context.browser()?.close();
    meeting.close();
    await server.stop();
  }
}
