import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChildServer } from './child-server.ts';
import { Crowd, topics } from './pairing/crowd.ts';
import { median, print, rounded } from './figure.ts';
import { growth, measureFindPairs } from './pairing/find-pairs-cost.ts';

// People looking for partners at the built server, as it is installed. What is limited by address is kept: the guests come in
// over HTTP from addresses of their own, a hundred each, which the server believes because it is told to trust this machine as a proxy.
const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const people = 1000;
const lower = { better: 'lower' as const };

/** The longest time that the server's event loop was held since this was last asked, in ms. */
async function longestHoldMs(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return 1000 * Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)?.[1]);
}

function findPairsFigures(): void {
  const sizes = [1250, 2500, 5000, 10_000];
  const cpuMs = sizes.map((size) => measureFindPairs(size));
  const naive = [500, 1000, 2000].map((size) => measureFindPairs(size, 'everybody-with-everybody'));
  print({
    name: 'find-pairs-10000',
    value: rounded(cpuMs.at(-1) ?? NaN),
    unit: 'ms CPU',
    goal: 200,
    ...lower,
  });
  const control = rounded(growth([500, 1000, 2000], naive));
  print({
    name: 'find-pairs-growth',
    value: rounded(growth(sizes, cpuMs)),
    unit: 'exponent',
    goal: 1.5,
    ...lower,
    control,
  });
}

findPairsFigures();
const dataDir = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
const server = await ChildServer.start([own('../../server/dist/main.js')], {
  PORT: '0',
  DATA_DIR: dataDir,
  TRUST_PROXY: '127.0.0.1',
  LOG_LEVEL: 'warn',
});
try {
  const crowd = await Crowd.gather(server.url, people);
  // First, since it warms what a server that people have used for a minute has warm.
  const hundred = await crowd.pair(100, topics);
  print({
    name: 'pairing-ten-topics',
    value: hundred.inRoomMs.length,
    unit: 'of 100',
    goal: 100,
    better: 'higher',
  });
  await longestHoldMs(server.url);
  const cpuBefore = server.cpuMs;
  const all = await crowd.pair(people, topics);
  const cpuMs = server.cpuMs - cpuBefore;
  const holdMs = await longestHoldMs(server.url);
  print({
    name: 'pairing-decided-p50',
    value: rounded(median(all.decidedMs)),
    unit: 'ms',
    goal: 458,
    ...lower,
  });
  print({
    name: 'pairing-all-in-rooms',
    value: rounded(Math.max(...all.inRoomMs)),
    unit: 'ms',
    goal: 1800,
    ...lower,
    of: { serverCpuMs: cpuMs },
  });
  print({
    name: 'pairing-in-rooms',
    value: all.inRoomMs.length,
    unit: `of ${people}`,
    goal: people,
    better: 'higher',
  });
  print({ name: 'pairing-longest-hold', value: rounded(holdMs), unit: 'ms', goal: 50, ...lower });
  const ownShare = rounded(all.ownShare);
  print({ name: 'pairing-clients-busy', value: ownShare, unit: 'of one core', goal: 0.8, ...lower });
  const lost = await crowd.lostAtConnect(100);
  print({ name: 'pairing-lost-at-connect', value: lost, unit: 'of 100', goal: 0, ...lower });
  crowd.goHome();
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
