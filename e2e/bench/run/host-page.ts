import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArgs } from '../../fixtures/chromium-args.ts';
import { openHost } from '../../fixtures/runtime-page.ts';
import { installStalls } from './stalls.ts';

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  return chromium.launch({ executablePath, args: [...chromiumArgs] });
}

/** Lets `work` have a page with the product's host of sandboxes, of a visitor who has nothing cached. */
export async function onFreshPage<Result>(
  { browser, url }: { browser: Browser; url: string },
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ baseURL: url });
  try {
    const page = await context.newPage();
    await openHost(page);
    await installStalls(page);
    return await work(page);
  } finally {
    await context.close();
  }
}
