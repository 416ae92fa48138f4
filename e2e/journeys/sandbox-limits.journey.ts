import type { RunFault, RunJob } from '../../shared/src/run/run.schema.ts';
import type { RuntimeId } from '../../shared/src/run/runtime.ts';
import { calling, openHost, runIn } from '../fixtures/runtime-page.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(({ page }) => openHost(page));

const query = (source: string): RunJob => ({
  kind: 'sql',
  source,
  cases: [
    { id: 'case-0', input: { setup: 'CREATE TABLE one (value integer); INSERT INTO one VALUES (1);' } },
  ],
});

interface Bad {
  what: string;
  job: RunJob;
  kinds: RunFault['kind'][];
}
interface Language {
  fine: RunJob;
  bad: Bad[];
}

const memory: RunFault['kind'][] = ['memory-limit', 'runtime'];

const languages: Partial<Record<RuntimeId, Language>> = {
  python: {
    fine: calling('def solve(x):\n    return x', ['fine']),
    bad: [
      {
        what: 'an endless loop',
        job: calling('def solve(x):\n    while True: pass', [1]),
        kinds: ['time-limit'],
      },
      {
        what: 'a memory bomb',
        job: calling('def solve(x):\n    kept = []\n    while True: kept.append(bytearray(10 ** 7))', [1]),
        kinds: memory,
      },
      {
        what: 'a flood of output',
        job: calling('def solve(x):\n    while True: print("flood" * 100)', [1]),
        kinds: ['output-limit'],
      },
      {
        what: 'bottomless recursion',
        job: calling('def solve(x):\n    return solve(x)', [1]),
        kinds: ['runtime'],
      },
    ],
  },
  ruby: {
    fine: calling('def solve(x)\n  x\nend', ['fine']),
    bad: [
      { what: 'an endless loop', job: calling('def solve(x)\n  loop {}\nend', [1]), kinds: ['time-limit'] },
      {
        what: 'a memory bomb',
        job: calling('def solve(x)\n  kept = []\n  loop { kept << "x" * 10_000_000 }\nend', [1]),
        kinds: memory,
      },
      {
        what: 'a flood of output',
        job: calling('def solve(x)\n  loop { puts "flood" * 100 }\nend', [1]),
        kinds: ['output-limit'],
      },
    ],
  },
  php: {
    fine: calling('<?php\nfunction solve($x) { return $x; }', ['fine']),
    bad: [
      {
        what: 'an endless loop',
        job: calling('<?php\nfunction solve($x) { for (;;); }', [1]),
        kinds: ['time-limit'],
      },
      {
        what: 'a memory bomb',
        job: calling('<?php\nfunction solve($x) { $a = []; for (;;) $a[] = str_repeat("x", 10 ** 7); }', [1]),
        kinds: memory,
      },
      {
        what: 'a flood of output',
        job: calling('<?php\nfunction solve($x) { for (;;) echo str_repeat("flood", 100); }', [1]),
        kinds: ['output-limit'],
      },
    ],
  },
  postgresql: {
    fine: query('SELECT value FROM one'),
    bad: [
      {
        what: 'an endless query',
        job: query('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n'),
        kinds: ['time-limit'],
      },
      {
        what: 'a memory bomb',
        job: query("SELECT string_agg(repeat('x', 10000000), '') FROM generate_series(1, 1000)"),
        kinds: [...memory, 'time-limit'],
      },
    ],
  },
  sqlite: {
    fine: query('SELECT value FROM one'),
    bad: [
      {
        what: 'an endless query',
        job: query('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n'),
        kinds: ['time-limit'],
      },
      {
        what: 'a memory bomb',
        job: query(
          'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000) SELECT group_concat(hex(zeroblob(1000000))) FROM n',
        ),
        kinds: [...memory, 'time-limit'],
      },
    ],
  },
};

for (const [id, { fine, bad }] of Object.entries(languages) as [RuntimeId, Language][]) {
  for (const { what, job, kinds } of bad) {
    test(`${id}: ${what} is a plain fault within the limit, and the next run is fine`, async ({ page }) => {
      expect((await runIn(page, id, fine)).outcomes).toMatchObject([{ output: expect.anything() }]);
      const { outcomes } = await runIn(page, id, job, 3000);
      expect(kinds).toContain(outcomes[0]?.fault?.kind);
      expect(outcomes[0]?.fault?.message).toMatch(/^\S.*/);
      expect((await runIn(page, id, fine)).outcomes).toMatchObject([{ output: expect.anything() }]);
    });
  }
}
