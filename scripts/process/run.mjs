import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const children = new Set();
process.on('exit', () => children.forEach((child) => child.kill('SIGTERM')));

function start(command, args, { stdio, cwd = root, env = {} }) {
  const child = spawn(command, args, { cwd, stdio, env: { ...process.env, ...env } });
  children.add(child);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, reason: error.message }));
    child.once('close', (code, signal) => resolve({ code: code ?? 1, reason: signal ?? '' }));
  }).finally(() => children.delete(child));
  return { child, ended };
}

/** Runs a command whose output the person sees. */
export async function run(command, args, options = {}) {
  const { code } = await start(command, args, { ...options, stdio: 'inherit' }).ended;
  return { code, output: '' };
}

/** Runs a command and keeps what it prints. */
export async function capture(command, args, options = {}) {
  const { child, ended } = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const { code, reason } = await ended;
  return { code, output: code === 127 ? output + reason : output };
}

/** Starts a command that runs until it is stopped, in the person's sight. */
export function launch(command, args, options = {}) {
  return start(command, args, { ...options, stdio: 'inherit' });
}

export const node = process.execPath;
