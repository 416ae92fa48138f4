import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from '../process/root.mjs';
import { capture, node, run } from '../process/run.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];

const installed = () =>
  [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].filter(existsSync);

/** One that is there but lacks a library does not count. */
const starts = async (path) => (await capture(path, ['--version', '--no-sandbox'])).code === 0;

async function playwrights() {
  const e2e = createRequire(at('e2e/package.json'));
  const playwright = createRequire(e2e.resolve('@playwright/test')).resolve('playwright-core');
  const { default: core } = await import(pathToFileURL(playwright).href);
  return core.chromium.executablePath();
}

async function fetchPlaywrights() {
  const path = await playwrights();
  if (!existsSync(path)) {
    console.log('No Chromium on this machine: fetching the one Playwright keeps.');
    await run(node, [at('e2e/node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
  }
  return existsSync(path) && (await starts(path)) ? path : undefined;
}

/** A Chromium that starts: CHROMIUM_PATH, one on the machine, else Playwright's own. Says what to install otherwise. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await starts(named)) return named;
    console.error(`CHROMIUM_PATH is ${named}, but nothing there starts.`);
    return undefined;
  }
  for (const path of installed()) if (await starts(path)) return path;
  const fetched = await fetchPlaywrights();
  if (fetched) return fetched;
  console.error(
    'The journeys need a Chromium, and none here starts.\n' +
      '  Debian, Ubuntu: apt-get install -y chromium\n' +
      '  Fedora:         dnf install -y chromium\n' +
      '  macOS:          brew install --cask chromium\n' +
      'or set CHROMIUM_PATH to one.',
  );
  return undefined;
}
