import type { Browser, Page } from '@playwright/test';
import type { RunJob } from '../../../shared/src/run/run.schema.ts';
import type { RuntimeId } from '../../../shared/src/run/runtime.ts';
import { type Figure, median, rounded } from '../figure.ts';
import { onFreshPage } from './host-page.ts';
import { isInstalled, startMs, workMs } from './native.ts';
import { pace } from './pace.ts';
import type { Workload } from './workload.ts';

const rounds = { warm: 9, cpu: 5, ready: 5 };
const [warmRuns, starts] = [5, 3];

interface Place {
  browser: Browser;
  url: string;
}
interface Timed {
  /** From asking to the last word of it, as the page has it. */
  ms: number;
  /** What the worker took for the case. */
  caseMs: number;
  output: unknown;
}

/** One run on a language that stands ready. */
async function timeRun(page: Page, id: RuntimeId, job: RunJob): Promise<Timed> {
  await pace.betweenRuns();
  return page.evaluate(
    async ({ language, work }) => {
      const host = runtimeHost(language);
      await new Promise<void>((goOn) => {
        const look = (): void => (host.state().status === 'ready' ? goOn() : undefined);
        host.subscribe(look);
        look();
      });
      const before = performance.now();
      const { outcomes } = await host.run(work, { timeLimitMs: 60_000 });
      const ms = performance.now() - before;
      const [outcome] = outcomes;
      if (!outcome || outcome.fault) throw new Error(JSON.stringify(outcome));
      return { ms, caseMs: outcome.ms, output: outcome.output };
    },
    { language: id, work: job },
  );
}

/** From nothing, not even a cached file, to a language that stands ready. */
function timeReady(page: Page, id: RuntimeId): Promise<number> {
  return page.evaluate(async (language) => {
    const host = runtimeHost(language);
    const before = performance.now();
    await host.prepare();
    if (host.state().status !== 'ready') throw new Error(JSON.stringify(host.state()));
    return performance.now() - before;
  }, id);
}

/** `count` ratios, each of two measurements side by side, so that a busy machine weighs on both. */
async function ratios(count: number, one: () => Promise<number>): Promise<number> {
  await one();
  const values: number[] = [];
  for (let round = 0; round < count; round += 1) values.push(await one());
  return rounded(median(values), 3);
}

/** Both must have done the same work. */
const isSame = (output: unknown, result: string): boolean =>
  String(typeof output === 'object' ? (output as { rows: unknown[][] }).rows[0]?.[0] : output) === result;

/** How a language of the execution page compares with the program of the machine. Null where there is none. */
export async function speedFigures(place: Place, workload: Workload): Promise<Figure[] | null> {
  const { id, native, light, heavy, goals } = workload;
  if (!isInstalled(native)) return null;
  const better = 'lower' as const;
  const started = `× start of ${native.name}`;
  const { warm, cpu } = await onFreshPage(place, async (page) => {
    await timeReady(page, id);
    await pace.untilSpare();
    return {
      cpu: await ratios(rounds.cpu, async () => {
        const { ms, result } = workMs(native);
        const { caseMs, output } = await timeRun(page, id, heavy);
        if (!isSame(output, result)) throw new Error(`${id}: ${JSON.stringify(output)} is not ${result}`);
        return caseMs / ms;
      }),
      warm: await ratios(rounds.warm, async () => {
        const start = median(Array.from({ length: starts }, () => startMs(native)));
        const runs: number[] = [];
        while (runs.length < warmRuns) runs.push((await timeRun(page, id, light)).ms);
        return median(runs) / start;
      }),
    };
  });
  const figures: Figure[] = [
    { name: `${id}, a run on a warm runtime`, value: warm, unit: started, goal: goals.warm, better },
    { name: `${id}, CPU`, value: cpu, unit: `× ${native.name}`, goal: goals.cpu, better },
  ];
  if (goals.ready === undefined) return figures;
  const ready = await ratios(rounds.ready, async () => {
    const start = startMs(native);
    return (await onFreshPage(place, (page) => timeReady(page, id))) / start;
  });
  return [
    ...figures,
    { name: `${id}, from nothing to ready`, value: ready, unit: started, goal: goals.ready, better },
  ];
}
