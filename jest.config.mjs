import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import vm from 'node:vm';

// Jest runs ES modules only under this flag; starting again with it spares everyone an environment variable.
if (!('SourceTextModule' in vm)) {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const again = spawnSync(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(again.status ?? 1);
}

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: false, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};
const swcTsx = { ...swc, jsc: { ...swc.jsc, parser: { ...swc.jsc.parser, tsx: true } } };

const project = (name, folders = ['src']) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  roots: folders
    .map((folder) => `<rootDir>/${name}/${folder}`)
    .filter((path) => existsSync(path.replace('<rootDir>', import.meta.dirname))),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['greenroom-source', 'node', 'node-addons'] },
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': ['@swc/jest', swc], '\\.tsx$': ['@swc/jest', swcTsx] },
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
});

const server = {
  ...project('server', ['src', 'test']),
  globalSetup: '<rootDir>/server/test/postgres-setup.mjs',
  globalTeardown: '<rootDir>/server/test/postgres-teardown.mjs',
};
// What candidates run is what is tested: the built files, made anew where something has changed.
const withRuntimes = (name) => ({
  ...project(name),
  globalSetup: '<rootDir>/runtime/build/before-tests.mjs',
});
const packages = [
  project('shared'),
  withRuntimes('runtime'),
  withRuntimes('question-bank'),
  server,
  project('client'),
];
const scripts = { ...project('scripts', ['']), testMatch: ['**/*.test.mjs'], transform: {} };

// No test waits for time; the limit only ends one that hangs, on a machine however busy.
export default {
  testTimeout: 60_000,
  projects: [...packages, scripts].filter(({ roots }) => roots.length > 0),
};
