import { build } from '../build/build.mjs';
import { bundleSize, coldHomeBudget, sizeReport } from '../build/bundle-size.mjs';
import { alone } from '../build/lock.mjs';
import { at } from '../process/root.mjs';
import { capture, node } from '../process/run.mjs';
import { conventionProblems } from './convention.mjs';
import { shapeProblems } from './shape.mjs';
import { sizeProblems } from './size.mjs';
import { textFiles } from './source-files.mjs';

const tool =
  (path, ...args) =>
  async () => {
    const { code, output } = await capture(node, [at('node_modules', path), ...args]);
    return { ok: code === 0, output };
  };

const fromProblems = (find) => async () => {
  const { summary, problems } = find(textFiles());
  return { ok: problems.length === 0, summary, output: problems.join('\n') };
};

const cruise = tool(
  'dependency-cruiser/bin/dependency-cruise.mjs',
  '--config',
  '.dependency-cruiser.mjs',
  '--output-type',
  'err-long',
  ...['shared', 'runtime', 'question-bank', 'server', 'client', 'e2e', 'scripts'],
);
const prettier = (...args) => tool('prettier/bin/prettier.cjs', ...args, '--cache', '.');
const oxlint = (...args) => tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...args);
const fastTests = [
  '--selectProjects',
  'shared',
  'question-bank',
  'client',
  'scripts',
  '--testPathIgnorePatterns',
  'scripts/process/',
];

const types = () => alone('tsc', tool('typescript/bin/tsc', '-b', '--pretty', 'false'));

async function bundle() {
  const { ok, output } = await build(['client'], capture);
  if (!ok) return { ok, output };
  const size = bundleSize();
  if (!size) return { ok: false, output: 'The build left no client/dist/.vite/manifest.json.' };
  const summary = `cold Home ${size.coldKb.toFixed(1)} of ${coldHomeBudget} KB gzip`;
  return { ok: size.hasHome && size.coldKb <= coldHomeBudget, summary, output: sizeReport(size) };
}

async function tests() {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const { code, output } = await capture(node, [
    ...flags,
    at('node_modules/jest/bin/jest.js'),
    '--silent',
    ...fastTests,
  ]);
  return { ok: code === 0, summary: /^Tests: +(.*)$/m.exec(output)?.[1], output };
}

/** What `pnpm check` asks, in the order it starts; two run at a time, so the long ones come first. */
export const steps = [
  { name: 'types', run: types, remedy: 'Types of the product, the tests and the journeys must agree.' },
  {
    name: 'bundle',
    run: bundle,
    remedy: 'Load it with its page: import() in the place that needs it.',
  },
  { name: 'tests', run: tests, remedy: 'node scripts/jest.mjs <path> runs one of them.' },
  {
    name: 'format',
    run: prettier('--check', '--log-level', 'warn'),
    fix: prettier('--write', '--log-level', 'warn'),
    remedy: 'npx -y pnpm check --fix formats.',
  },
  { name: 'lint', run: oxlint(), fix: oxlint('--fix'), remedy: 'Rules: .oxlintrc.json.' },
  {
    name: 'imports',
    run: cruise,
    remedy: 'ARCHITECTURE.md, "Who may import whom"; rules: .dependency-cruiser.mjs.',
  },
  {
    name: 'unused',
    run: tool('knip/bin/knip.js', '--no-progress'),
    remedy: 'Delete what nothing uses: files, exports, dependencies.',
  },
  {
    name: 'size',
    run: fromProblems(sizeProblems),
    remedy: 'Split by what changes together; STYLE.md says how.',
  },
  { name: 'shape', run: fromProblems(shapeProblems), remedy: 'STYLE.md, "Limits".' },
  { name: 'convention', run: fromProblems(conventionProblems), remedy: 'Each line says what to do instead.' },
];
