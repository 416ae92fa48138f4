import { chromium, type Browser } from '@playwright/test';
import { chromiumArgs } from '../../fixtures/chromium-args.ts';
import { openHost } from '../../fixtures/runtime-page.ts';
import type { Figure } from '../figure.ts';

const kills = 50;
const restMs = 1500;
const goalMs = { acknowledged: 50, stall: 100 };

interface Measured {
  acknowledgedMs: number[];
  /** The longest time that the page's own thread did not come round. */
  stallMs: number;
  /** The same while the page blocks itself for 200 ms: the measurement sees what it is about. */
  controlMs: number;
}

/** In the page: an endless loop is stopped by hand, `count` times, while the page's thread is watched. */
async function measure({ count, restMs }: { count: number; restMs: number }): Promise<Measured> {
  const watch = () => {
    let last = performance.now();
    let longest = 0;
    const { port1, port2 } = new MessageChannel();
    let isOver = false;
    port1.addEventListener('message', () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!isOver) setTimeout(() => port2.postMessage(null), 1);
    });
    port1.start();
    port2.postMessage(null);
    return () => {
      isOver = true;
      return longest;
    };
  };

  const host = runtimeHost('javascript');
  const job = {
    kind: 'function',
    entry: 'solve',
    source: 'const solve = (x) => { if (x) for (;;); return x; };',
    cases: [
      { id: 'first', input: [0] },
      { id: 'second', input: [1] },
    ],
  } as const;
  await host.prepare();
  const acknowledgedMs: number[] = [];
  let stallMs = 0;
  for (let done = 0; done < count; done += 1) {
    let stoppedAt = 0;
    let stallOf = (): number => 0;
    const stop = (): void => {
      stallOf = watch();
      stoppedAt = performance.now();
      host.stop();
    };
    // The loop has begun once the case before it is answered.
    await host.run(
      { ...job, cases: [...job.cases] },
      { timeLimitMs: 30_000, onOutcome: () => setTimeout(stop, 20) },
    );
    acknowledgedMs.push(performance.now() - stoppedAt);
    await new Promise((resolve) => setTimeout(resolve, 100));
    stallMs = Math.max(stallMs, stallOf());
    // Chromium lets go of the core up to two seconds after it was told to: people do not stop code faster than that.
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }

  const controlOf = watch();
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const until = performance.now() + 200; performance.now() < until;);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { acknowledgedMs, stallMs, controlMs: controlOf() };
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((left, right) => left - right)[Math.ceil(values.length * share) - 1] ?? NaN;
const rounded = (value: number): number => Math.round(value * 10) / 10;

async function open(url: string): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
  const page = await browser.newPage({ baseURL: url });
  await openHost(page);
  return browser;
}

/** How fast an endless loop is ended, from "stop" to the frame's word that it has, and what the page feels of it. */
export async function killFigures(url: string): Promise<Figure[]> {
  const browser = await open(url);
  try {
    const [page] = browser.contexts()[0]?.pages() ?? [];
    if (!page) throw new Error('The page is gone.');
    const { acknowledgedMs, stallMs, controlMs } = await page.evaluate(measure, { count: kills, restMs });
    const lower = { unit: 'ms', better: 'lower' } as const;
    return [
      {
        name: `kill acknowledged, 95th percentile of ${kills}`,
        value: rounded(percentile(acknowledgedMs, 0.95)),
        goal: goalMs.acknowledged,
        ...lower,
      },
      {
        name: 'longest stall of the page while code is killed',
        value: rounded(stallMs),
        goal: goalMs.stall,
        control: rounded(controlMs),
        ...lower,
      },
    ];
  } finally {
    await browser.close();
  }
}
