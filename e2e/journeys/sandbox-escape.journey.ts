import type { Frame, Page } from '@playwright/test';
import { openChannels, tryEverything, tryToKeep } from '../fixtures/escape-attempts.ts';
import { languageAttempts } from '../fixtures/language-attempts.ts';
import { LeakProxy } from '../fixtures/leak-proxy.ts';
import { calling, openHost, runIn } from '../fixtures/runtime-page.ts';
import { expect, test } from '../fixtures/test.ts';

let proxy: LeakProxy;
test.beforeEach(async ({ server, page }) => {
  proxy = await new LeakProxy().start(server.url);
  await page.goto(`${proxy.own}/open.html`);
});
test.afterEach(() => proxy.stop());

const openProduct = (page: Page) => openHost(page, `${proxy.own}/`);

/** What got out so far; the page itself asks last, so that the count is known to work and to have come this far. */
async function leaks(page: Page): Promise<string[]> {
  await page.evaluate(() => fetch('/leak/witness'));
  expect(proxy.leaks).toContain('witness');
  return proxy.leaks.filter((channel) => channel !== 'witness');
}

/** A sandbox document of our own making in the product's page, for what it would be to have taken it over. */
async function openFrame(page: Page, name: 'script' | 'wasm'): Promise<Frame> {
  await openProduct(page);
  const element = await page.evaluateHandle((path) => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.src = path;
    document.body.append(frame);
    return frame;
  }, `/sandbox/${name}.html`);
  const frame = await element.contentFrame();
  await frame?.waitForURL(`**/sandbox/${name}.html`);
  if (!frame) throw new Error('The frame did not open.');
  return frame;
}

/** The same attempts in a worker that nobody has sealed: what is left is the document's policy alone. */
const inBareWorker = (frame: Frame, base: string) =>
  frame.evaluate(
    ({ source, argument }) =>
      new Promise<unknown>((resolve) => {
        const text = `${source}(${JSON.stringify(argument)}).then(postMessage)`;
        const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
        worker.addEventListener('message', ({ data }) => resolve(data));
      }),
    { source: tryEverything, argument: base },
  );

test('on a page without a policy every channel is counted', async ({ page }) => {
  for (const channel of openChannels) {
    // Each from a page that nothing else leaves: an attempt that navigates would take the others' requests back.
    await page.goto(`${proxy.own}/open.html`);
    const attempt = `${tryEverything}(${JSON.stringify(proxy.own)}, ${JSON.stringify([channel])})`;
    await page.evaluate(attempt).catch(() => undefined);
    await expect.poll(() => proxy.leaks, { message: channel }).toContain(channel);
  }
});

for (const language of ['javascript', 'typescript'] as const) {
  test(`${language} reaches nobody, under our own address or another`, async ({ page }) => {
    await openProduct(page);
    for (const base of [proxy.own, proxy.foreign]) {
      const job = calling(`const solve = ${tryEverything};`, [base]);
      const { outcomes } = await runIn(page, language, job, 20_000);
      expect(outcomes[0]?.output).toMatchObject({ fetch: expect.stringContaining('ReferenceError') });
    }
    expect(await leaks(page)).toEqual([]);
    expect(page.url()).toBe(`${proxy.own}/`);
  });

  test(`${language} keeps nothing and meets no other run`, async ({ page }) => {
    await openProduct(page);
    const { outcomes } = await runIn(page, language, calling(`const solve = ${tryToKeep};`, []));
    expect(outcomes[0]?.output).toEqual([]);
  });
}

test('the attempts to keep something succeed on a page', async ({ page }) => {
  const kept = await page.evaluate(`${tryToKeep}()`);
  expect(kept).toEqual(
    expect.arrayContaining([
      'cookie',
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'caches',
      'files',
      'channel',
    ]),
  );
});

for (const name of ['script', 'wasm'] as const) {
  test(`the policy of the ${name} document holds a worker that nobody sealed`, async ({ page }) => {
    const frame = await openFrame(page, name);
    for (const base of [proxy.own, proxy.foreign]) await inBareWorker(frame, base);
    expect(await leaks(page)).toEqual([]);
  });

  test(`the ${name} document itself reaches no other origin, and leaves the page where it is`, async ({
    page,
  }) => {
    const frame = await openFrame(page, name);
    // A peer connection is no request and no policy names it; code that is not ours is never in the document.
    await frame.evaluate(() => Reflect.deleteProperty(globalThis, 'RTCPeerConnection'));
    await frame.evaluate(`${tryEverything}(${JSON.stringify(proxy.foreign)})`).catch(() => undefined);
    await page.evaluate(() => document.readyState);
    expect(await leaks(page)).toEqual([]);
    expect(page.url()).toBe(`${proxy.own}/`);
    expect(page.context().pages()).toHaveLength(1);
  });
}

for (const [at, { language, job, ends }] of languageAttempts.entries()) {
  test(`${language} has no way out of its own (${at + 1})`, async ({ page }) => {
    await openProduct(page);
    for (const base of [proxy.own, proxy.foreign]) {
      const { outcomes } = await runIn(page, language, job(base), 20_000);
      expect(outcomes).toHaveLength(1);
      expect(outcomes[0]).toHaveProperty(ends);
      if (ends === 'fault') expect(outcomes[0]?.fault?.kind).toBe('runtime');
    }
    expect(await leaks(page)).toEqual([]);
  });
}
