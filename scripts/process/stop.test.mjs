import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { launchers } from './ancestors.mjs';

const fixture = join(import.meta.dirname, 'fixture/listener.mjs');

/** Starts the fixture as a person would, through npx and pnpm, in a process group of its own. */
async function startThroughNpx(...options) {
  const command = ['-y', 'pnpm', 'exec', 'node', fixture, ...options];
  const npx = spawn('npx', command, { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  npx.stdout.setEncoding('utf8');
  let said = '';
  for await (const text of npx.stdout) {
    said += text;
    const [, port, pid] = /port (\d+) pid (\d+)/.exec(said) ?? [];
    if (port)
      return {
        npx,
        pid: Number(pid),
        isUp: () => fetch(`http://127.0.0.1:${port}`).then(Boolean, () => false),
      };
  }
  throw new Error(`the fixture ended early: ${said}`);
}

async function secondsUntilFree(isUp, patienceMs = 15_000) {
  const began = Date.now();
  while ((await isUp()) && Date.now() - began < patienceMs) await wait(100);
  return (Date.now() - began) / 1000;
}

test.each([
  ['kill -9 of npx alone', 'SIGKILL', ({ npx }) => npx.pid],
  ['SIGTERM to npx alone', 'SIGTERM', ({ npx }) => npx.pid],
  ['Ctrl-C in the terminal', 'SIGINT', ({ npx }) => -npx.pid],
  ['SIGTERM to the server itself', 'SIGTERM', ({ pid }) => pid],
])(
  '%s frees the port within 10 s',
  async (_, signal, target) => {
    const started = await startThroughNpx();
    expect(await started.isUp()).toBe(true);
    process.kill(target(started), signal);
    expect(await secondsUntilFree(started.isUp)).toBeLessThan(10);
  },
  30_000,
);

test('control: a server that does not watch outlives a killed npx', async () => {
  const { npx, pid, isUp } = await startThroughNpx('--unwatched');
  process.kill(npx.pid, 'SIGKILL');
  await secondsUntilFree(isUp, 2000);
  expect(await isUp()).toBe(true);
  process.kill(pid, 'SIGKILL');
}, 30_000);

const chainOf =
  (...commands) =>
  (pid) =>
    commands[pid - 10] && { pid, parent: pid + 1, since: '1', command: commands[pid - 10] };

test('whoever typed the command is not watched, whatever shell it was', () => {
  const chain = chainOf(
    'sh -c node scripts/start.mjs',
    '/opt/pnpm start',
    'sh -c pnpm start',
    'npm exec pnpm start',
    'bash -c npx -y pnpm start',
    'sshd',
  );
  expect(launchers(10, chain).map(({ pid }) => pid)).toEqual([10, 11, 12, 13]);
});

test('a server started by hand watches nobody', () => {
  expect(launchers(10, chainOf('bash -c node scripts/start.mjs', 'sshd'))).toEqual([]);
});
