import type { Browser, Page } from '@playwright/test';
import type { RunJob } from '../../../shared/src/run/run.schema.ts';
import type { RuntimeId } from '../../../shared/src/run/runtime.ts';
import { type Figure, median, rounded } from '../figure.ts';
import { onFreshPage } from './host-page.ts';
import { pace } from './pace.ts';
import { stallControl } from './stalls.ts';

const stallGoalMs = 100;
const times = 3;
/** Long enough for every bomb to meet its cap by itself. */
const timeLimitMs = 60_000;

const calls = (source: string): RunJob => ({
  ...{ kind: 'function', entry: 'solve', source },
  cases: [{ id: 'one', input: [1] }],
});
const queries = (source: string): RunJob => ({
  ...{ kind: 'sql', source },
  cases: [{ id: 'one', input: { setup: 'CREATE TABLE one (value integer); INSERT INTO one VALUES (1);' } }],
});

/** Each asks for more and more memory without end; then for something light. */
const bombs: { id: RuntimeId; bomb: RunJob; light: RunJob }[] = [
  {
    id: 'python',
    bomb: calls('def solve(x):\n    kept = []\n    while True: kept.append(bytearray(10 ** 7))'),
    light: calls('def solve(x):\n    return x'),
  },
  {
    id: 'ruby',
    bomb: calls('def solve(x)\n  kept = []\n  loop { kept << "x" * 10_000_000 }\nend'),
    light: calls('def solve(x)\n  x\nend'),
  },
  {
    id: 'php',
    bomb: calls('<?php\nfunction solve($x) { $a = []; for (;;) $a[] = str_repeat("x", 10 ** 7); }'),
    light: calls('<?php\nfunction solve($x) { return $x; }'),
  },
  {
    id: 'postgresql',
    bomb: queries("SELECT string_agg(repeat('x', 10000000), '') FROM generate_series(1, 1000)"),
    light: queries('SELECT value FROM one'),
  },
  {
    id: 'sqlite',
    bomb: queries(
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000) SELECT group_concat(hex(zeroblob(1000000))) FROM n',
    ),
    light: queries('SELECT value FROM one'),
  },
];

interface Blast {
  kind: string;
  isFineAfter: boolean;
  stallMs: number;
}

/** The bomb and then the next run, for which a machine may have to boot anew; the page's thread is watched all the while. */
async function goOff(page: Page, { id, bomb, light }: (typeof bombs)[number]): Promise<Blast> {
  await page.evaluate((language) => runtimeHost(language).prepare(), id);
  await pace.untilSpare();
  return page.evaluate(
    async ({ language, jobs, limit }) => {
      const host = runtimeHost(language);
      const watch = watchStalls();
      const [blown] = (await host.run(jobs.bomb, { timeLimitMs: limit })).outcomes;
      const [next] = (await host.run(jobs.light)).outcomes;
      await watch.round();
      const isFineAfter = next !== undefined && !next.fault;
      return { kind: blown?.fault?.kind ?? 'none', isFineAfter, stallMs: watch.end() };
    },
    { language: id, jobs: { bomb, light }, limit: timeLimitMs },
  );
}

/** A language may tell its own code that memory is out, which is an error of that code. */
const isAtCap = ({ kind, isFineAfter }: Blast): boolean =>
  ['memory-limit', 'runtime'].includes(kind) && isFineAfter;

/** Whether every WebAssembly runtime holds its cap, and what the page feels of it. */
export async function bombFigures(place: { browser: Browser; url: string }): Promise<Figure[]> {
  const figures: Figure[] = [];
  let stallMs = 0;
  for (const one of bombs) {
    const blasts: Blast[] = [];
    while (blasts.length < times) blasts.push(await onFreshPage(place, (page) => goOff(page, one)));
    stallMs = Math.max(stallMs, median(blasts.map((blast) => blast.stallMs)));
    figures.push({
      name: `${one.id}, a memory bomb ends at the cap and the next run is fine`,
      value: blasts.filter(isAtCap).length,
      unit: `of ${times} (${[...new Set(blasts.map(({ kind }) => kind))].join(', ')})`,
      goal: times,
      better: 'higher',
    });
  }
  const control = rounded(await onFreshPage(place, stallControl), 1);
  const name = `longest stall of the page while a memory bomb goes off, median of ${times}`;
  return [
    ...figures,
    { name, value: rounded(stallMs, 1), unit: 'ms', goal: stallGoalMs, better: 'lower', control },
  ];
}
