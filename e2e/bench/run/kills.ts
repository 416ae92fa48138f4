import type { Browser } from '@playwright/test';
import type { RunJob } from '../../../shared/src/run/run.schema.ts';
import { type Figure, median, rounded } from '../figure.ts';
import { onFreshPage } from './host-page.ts';
import { pace } from './pace.ts';
import { stallControl } from './stalls.ts';

const kills = 50;
/** Of each series the longest stall counts, and of those the median: another program's moment on the core is no stall of ours. */
const series = 10;
const goalMs = { acknowledged: 50, stall: 100 };

interface Kill {
  acknowledgedMs: number;
  stallMs: number;
}

/** In the page: an endless loop is stopped by hand, and the next run is waited for, while the page's thread is watched. */
async function kill(): Promise<Kill> {
  const host = runtimeHost('javascript');
  const job: RunJob = {
    ...{ kind: 'function', entry: 'solve', source: 'const solve = (x) => { if (x) for (;;); return x; };' },
    cases: [
      { id: 'first', input: [0] },
      { id: 'second', input: [1] },
    ],
  };
  let stoppedAt = 0;
  const watch = watchStalls();
  const stop = (): void => {
    stoppedAt = performance.now();
    host.stop();
  };
  // The loop has begun once the case before it is answered.
  await host.run(job, { timeLimitMs: 30_000, onOutcome: () => queueMicrotask(stop) });
  const acknowledgedMs = performance.now() - stoppedAt;
  const { outcomes } = await host.run({ ...job, cases: job.cases.slice(0, 1) });
  if (outcomes[0]?.output !== 0) throw new Error(`After a kill: ${JSON.stringify(outcomes)}`);
  await watch.round();
  return { acknowledgedMs, stallMs: watch.end() };
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((left, right) => left - right)[Math.ceil(values.length * share) - 1] ?? NaN;

/** How fast an endless loop is ended, from "stop" to the frame's word that it has, and what the page feels of it. */
export function killFigures(place: { browser: Browser; url: string }): Promise<Figure[]> {
  return onFreshPage(place, async (page) => {
    await page.evaluate(() => runtimeHost('javascript').prepare());
    const all: Kill[] = [];
    while (all.length < kills) {
      await pace.betweenKills();
      all.push(await page.evaluate(kill));
    }
    const acknowledgedMs = all.map((one) => one.acknowledgedMs);
    const longest = Array.from({ length: kills / series }, (_, at) =>
      Math.max(...all.slice(at * series, (at + 1) * series).map((one) => one.stallMs)),
    );
    const lower = { unit: 'ms', better: 'lower' } as const;
    return [
      {
        name: `kill acknowledged, 95th percentile of ${kills}`,
        value: rounded(percentile(acknowledgedMs, 0.95), 1),
        goal: goalMs.acknowledged,
        ...lower,
      },
      {
        name: `longest stall of the page in ${series} kills, median of ${longest.length} series`,
        value: rounded(median(longest), 1),
        goal: goalMs.stall,
        control: rounded(await stallControl(page), 1),
        ...lower,
      },
    ];
  });
}
