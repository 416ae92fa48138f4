import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChildServer } from './child-server.ts';
import { median, print, rounded } from './figure.ts';

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const people = 60;
const callsEach = 60;
const rounds = 7;
const agent = new Agent({ keepAlive: true, maxSockets: 20 });

const call = (url: string, cookie: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    }).on('error', reject);
  });

/** CPU time of the server per request, in microseconds, over `people × callsEach` requests. */
async function cpuPerCall(server: ChildServer, path: string, cookies: readonly string[]): Promise<number> {
  const before = server.cpuMs;
  await Promise.all(
    cookies.map(async (cookie) => {
      for (let count = 0; count < callsEach; count += 1) {
        const { status } = await call(server.url + path, cookie);
        if (status !== 200) throw new Error(`${path} answered ${status}`);
      }
    }),
  );
  return ((server.cpuMs - before) * 1000) / (cookies.length * callsEach);
}

async function guest(url: string): Promise<string> {
  const response = await fetch(`${url}/api/guests`, { method: 'POST', headers: { origin: url } });
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return cookie;
}

/** The session behind a cookie is asked for on every request: signed out, the next one is a stranger's. */
async function assertRevocable(url: string): Promise<void> {
  const cookie = await guest(url);
  const mine = `${url}/api/login-sessions`;
  const before = (await call(mine, cookie)).status;
  await fetch(`${mine}/current`, { method: 'DELETE', headers: { origin: url, cookie } });
  const after = (await call(mine, cookie)).status;
  if (before !== 200 || after !== 401) throw new Error(`a revoked session answered ${before}, then ${after}`);
}

const dataDir = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
const ours = await ChildServer.start([own('../../server/dist/main.js')], {
  PORT: '0',
  DATA_DIR: dataDir,
});
try {
  const cookies = await Promise.all(Array.from({ length: people }, () => guest(ours.url)));
  const [first = ''] = cookies;
  await assertRevocable(ours.url);
  const { questions } = JSON.parse((await call(`${ours.url}/api/questions`, first)).body) as {
    questions: { id: string }[];
  };
  const path = `/api/questions/${questions[0]?.id}`;
  const { body } = await call(ours.url + path, first);
  const bare = await ChildServer.start([own('bare-fastify.mjs')], {
    ANSWERS: JSON.stringify({ [path]: body }),
  });
  try {
    const ratios: number[] = [];
    for (const server of [ours, bare]) await cpuPerCall(server, path, cookies);
    for (let round = 0; round < rounds; round += 1) {
      const us = await cpuPerCall(ours, path, cookies);
      ratios.push(us / (await cpuPerCall(bare, path, cookies)));
    }
    const figure = { unit: '× bare Fastify CPU', goal: 2, better: 'lower' as const };
    print({ name: 'http-session-route', value: rounded(median(ratios)), ...figure });
  } finally {
    await bare.stop();
  }
} finally {
  await ours.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
