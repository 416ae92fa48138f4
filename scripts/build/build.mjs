import { at } from '../process/root.mjs';
import { node, run } from '../process/run.mjs';
import { unlessBuilt } from './content-hash.mjs';
import { alone } from './lock.mjs';
import { ensureNative } from './native.mjs';

const settings = ['tsconfig.base.json', 'pnpm-lock.yaml'];
const inputs = (name) => [`${name}/src`, `${name}/package.json`, `${name}/tsconfig.json`];
const compiled = (name, packages, result) => ({
  name,
  tool: 'tsc',
  result,
  sources: [...settings, ...packages.flatMap(inputs)],
  work: (execute) => execute(node, [at('node_modules/typescript/bin/tsc'), '-b', ...packages]),
});

const vite = at('client/node_modules/vite/bin/vite.js');
const parts = {
  bank: compiled('bank', ['shared', 'runtime', 'question-bank'], 'question-bank/dist/cli.js'),
  server: compiled('server', ['shared', 'question-bank', 'server'], 'server/dist/main.js'),
  runtime: {
    name: 'runtime',
    tool: 'runtime',
    result: 'runtime/dist/files/manifest.json',
    sources: [...settings, 'shared/src/run', 'runtime/src', 'runtime/build', 'runtime/package.json'],
    work: (execute) => execute(node, [at('runtime/build/main.mjs')]),
  },
  client: {
    name: 'client',
    tool: 'vite',
    result: 'client/dist/index.html',
    sources: [...settings, 'shared/src', 'shared/package.json', 'client'],
    work: (execute) => execute(node, [vite, 'build', '--logLevel', 'warn'], { cwd: at('client') }),
  },
};

/**
 * Builds what has changed since the last time, and sees that the SQLite driver loads. The tools' own lines go to the
 * person, or with `capture` into the answer.
 */
export async function build(names = ['server', 'runtime', 'client'], execute = run) {
  if (names.includes('server') && !(await alone('native', ensureNative))) {
    return { ok: false, output: 'The SQLite driver is missing.' };
  }
  for (const name of names) {
    const { tool, work } = parts[name];
    const built = await alone(tool, () => unlessBuilt(parts[name], () => work(execute)));
    if (!built.ok) return built;
  }
  return { ok: true, output: '' };
}

/** Builds, or ends the process: the tools have said why. */
export async function buildOrExit(names) {
  const { ok } = await build(names);
  if (!ok) process.exit(1);
}
