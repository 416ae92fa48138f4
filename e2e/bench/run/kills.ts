import type { Browser } from '@playwright/test';
import { type Figure, rounded } from '../figure.ts';
import { onFreshPage } from './host-page.ts';
import { stallControl } from './stalls.ts';

const kills = 50;
/** Chromium lets go of the core up to two seconds after it was told to: people do not stop code faster than that. */
const restMs = 1500;
const goalMs = { acknowledged: 50, stall: 100 };

/** In the page: an endless loop is stopped by hand, `count` times, while the page's thread is watched. */
async function measure({ count, restMs }: { count: number; restMs: number }) {
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
      stallOf = watchStalls();
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
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  return { acknowledgedMs, stallMs };
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((left, right) => left - right)[Math.ceil(values.length * share) - 1] ?? NaN;

/** How fast an endless loop is ended, from "stop" to the frame's word that it has, and what the page feels of it. */
export function killFigures(place: { browser: Browser; url: string }): Promise<Figure[]> {
  return onFreshPage(place, async (page) => {
    const { acknowledgedMs, stallMs } = await page.evaluate(measure, { count: kills, restMs });
    const lower = { unit: 'ms', better: 'lower' } as const;
    return [
      {
        name: `kill acknowledged, 95th percentile of ${kills}`,
        value: rounded(percentile(acknowledgedMs, 0.95), 1),
        goal: goalMs.acknowledged,
        ...lower,
      },
      {
        name: 'longest stall of the page while code is killed',
        value: rounded(stallMs, 1),
        goal: goalMs.stall,
        control: rounded(await stallControl(page), 1),
        ...lower,
      },
    ];
  });
}
