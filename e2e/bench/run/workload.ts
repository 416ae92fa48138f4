import type { RunJob } from '../../../shared/src/run/run.schema.ts';
import type { RuntimeId } from '../../../shared/src/run/runtime.ts';
import { type Native, pythonProgram } from './native.ts';

export interface Workload {
  id: RuntimeId;
  native: Native;
  light: RunJob;
  heavy: RunJob;
  goals: { warm: number; cpu: number; ready?: number };
}

/**
 * The same in every language: arithmetic, a table of counts, short texts, a sort. Numbers stay below 2³⁰, as they do in most
 * answers: beyond that a 32-bit runtime falls back on big integers, at twice the price.
 */
const javascript = `function solve(n) {
  let state = 1;
  const counts = new Map();
  const texts = [];
  for (let i = 0; i < n; i += 1) {
    state = (state * 75 + 74) % 65537;
    const key = state % 1000;
    counts.set(key, (counts.get(key) ?? 0) + (state % 7));
    if (i % 16 === 0) texts.push(String(state));
  }
  texts.sort();
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum + texts[0].length + texts.length;
}`;
const python = `def solve(n):
    state, counts, texts = 1, {}, []
    for i in range(n):
        state = (state * 75 + 74) % 65537
        key = state % 1000
        counts[key] = counts.get(key, 0) + state % 7
        if i % 16 == 0:
            texts.append(str(state))
    texts.sort()
    return sum(counts.values()) + len(texts[0]) + len(texts)
`;
const ruby = `def solve(n)
  state, counts, texts = 1, {}, []
  n.times do |i|
    state = (state * 75 + 74) % 65537
    key = state % 1000
    counts[key] = (counts[key] || 0) + state % 7
    texts << state.to_s if i % 16 == 0
  end
  texts.sort!
  counts.values.sum + texts[0].length + texts.length
end
`;
const php = `function solve($n) {
  $state = 1;
  $counts = [];
  $texts = [];
  for ($i = 0; $i < $n; $i++) {
    $state = ($state * 75 + 74) % 65537;
    $key = $state % 1000;
    $counts[$key] = ($counts[$key] ?? 0) + $state % 7;
    if ($i % 16 === 0) $texts[] = (string) $state;
  }
  sort($texts, SORT_STRING);
  return array_sum($counts) + strlen($texts[0]) + count($texts);
}
`;
const sql = `WITH numbers AS (
  SELECT i, i * 48271::bigint * 16807 % 2147483647 AS state FROM generate_series(1, 150000) AS i
), counts AS (
  SELECT state % 1000 AS key, sum(state % 7) AS weight, max(state::text) AS text FROM numbers GROUP BY 1
)
SELECT sum(weight)::bigint + max(length(text)) + (SELECT count(*) FROM (SELECT state FROM numbers ORDER BY state::text) AS sorted)
FROM counts`;

const calls = (source: string, input: number): RunJob => ({
  ...{ kind: 'function', entry: 'solve', source },
  cases: [{ id: 'one', input: [input] }],
});
const queries = (source: string): RunJob => ({
  ...{ kind: 'sql', source },
  cases: [{ id: 'one', input: { setup: 'CREATE TABLE one (value integer); INSERT INTO one VALUES (1);' } }],
});

/** A second's work or less, so that what both sides meet of a busy machine is much the same. */
const size = { javascript: 4_000_000, python: 300_000, ruby: 2_000_000, php: 4_000_000 };
const timer = {
  javascript: (n: number) =>
    `${javascript}\nconst t = performance.now(), r = solve(${n}), d = performance.now() - t; console.log(r); console.log(d);`,
  python: (n: number) =>
    `${python}\nimport time\nt = time.perf_counter()\nprint(solve(${n}))\nprint((time.perf_counter() - t) * 1000)`,
  ruby: (n: number) =>
    `${ruby}\nnow = -> { Process.clock_gettime(Process::CLOCK_MONOTONIC) }\nt = now.()\nputs solve(${n})\nputs((now.() - t) * 1000)`,
  php: (n: number) =>
    `${php}\n$t = hrtime(true); echo solve(${n}), "\\n"; echo (hrtime(true) - $t) / 1e6, "\\n";`,
};

/** `database` is the address of a PostgreSQL of this machine, for psql. */
export function workloads(database: string): Workload[] {
  const snake = pythonProgram();
  const psql = ['psql', '-X', '-q', '-A', '-t', database];
  return [
    {
      id: 'javascript',
      native: {
        name: 'node',
        start: ['node', '-e', '0'],
        work: ['node', '-e', timer.javascript(size.javascript)],
      },
      light: calls('const solve = (x) => x;', 1),
      heavy: calls(javascript, size.javascript),
      goals: { warm: 0.05, cpu: 1.3 },
    },
    {
      id: 'python',
      native: {
        name: 'python3',
        start: [snake, '-c', 'pass'],
        work: [snake, '-c', timer.python(size.python)],
      },
      light: calls('def solve(x):\n    return x', 1),
      heavy: calls(python, size.python),
      goals: { warm: 0.25, cpu: 3.5, ready: 60 },
    },
    {
      id: 'postgresql',
      native: {
        name: 'psql',
        start: [...psql, '-c', 'SELECT 1'],
        work: [...psql, '-c', '\\timing on', '-c', sql],
      },
      light: queries('SELECT value FROM one'),
      heavy: queries(sql),
      goals: { warm: 0.25, cpu: 2.2, ready: 50 },
    },
    {
      id: 'ruby',
      native: { name: 'ruby', start: ['ruby', '-e', '0'], work: ['ruby', '-e', timer.ruby(size.ruby)] },
      light: calls('def solve(x)\n  x\nend', 1),
      heavy: calls(ruby, size.ruby),
      goals: { warm: 0.25, cpu: 11 },
    },
    {
      id: 'php',
      native: { name: 'php', start: ['php', '-r', '0;'], work: ['php', '-r', timer.php(size.php)] },
      light: calls('<?php\nfunction solve($x) { return $x; }', 1),
      heavy: calls(`<?php\n${php}`, size.php),
      goals: { warm: 0.25, cpu: 3.5 },
    },
  ];
}
