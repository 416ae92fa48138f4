import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import { readClock } from '../../shared/src/session/session.events.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { careless } from './packets.ts';
import { percentile, type Row } from './row.ts';

const program = fileURLToPath(new URL('./flooder.mjs', import.meta.url));
const meetings = 3;
const editMs = 100;
const phaseMs = 4_000;
const turns = 4;

interface Flooder {
  url: string;
  cookie: string;
  name: string;
}

/** Floods for as long as a phase lasts, once it is in; answers how long it was let in each time, in ms. */
async function flooding({ url, cookie, name }: Flooder, onIn: () => unknown): Promise<number[]> {
  const child = spawn(process.execPath, [program, url, cookie, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
  const gone = once(child, 'exit');
  await until(() => said.startsWith('in'));
  onIn();
  await wait(phaseMs);
  child.kill('SIGKILL');
  await gone;
  return said
    .split('\n')
    .map(Number)
    .filter((ms) => ms > 0);
}

interface Measured {
  calmMs: number;
  floodedMs: number;
  cutsMs: number[];
}

/** Calm and flood by turns, so that what else the machine does falls on both; `takeWaits` empties the honest people's book. */
async function byTurns(flooder: Flooder, takeWaits: () => number[]): Promise<Measured> {
  const [calm, flooded, cutsMs]: [number[], number[], number[]] = [[], [], []];
  takeWaits();
  for (let turn = 0; turn < turns; turn += 1) {
    await wait(phaseMs);
    calm.push(...takeWaits());
    cutsMs.push(...(await flooding(flooder, takeWaits)));
    flooded.push(...takeWaits());
    // What the flood left behind is worked off before the next calm.
    await wait(phaseMs / 4);
    takeWaits();
  }
  return { calmMs: percentile(calm, 99), floodedMs: percentile(flooded, 99), cutsMs };
}

/** Rooms in which two type, each waiting for "saved". */
async function ours(): Promise<Measured> {
  const server = await Production.start({ LOG_LEVEL: 'error' });
  const rooms: Meeting[] = [];
  try {
    for (let count = 0; count < meetings; count += 1) rooms.push(await Meeting.begin(server.url));
    const hands = rooms.flatMap(({ sides }) => sides.map(({ hand }) => hand));
    const typing = setInterval(() => hands.forEach((hand) => hand.write('<x>')), editMs);
    const eve = await Visitor.guest(server.url);
    const measured = await byTurns({ url: server.url, cookie: eve.cookie, name: readClock.name }, () =>
      hands.flatMap(({ waits }) => waits.splice(0)),
    );
    clearInterval(typing);
    return measured;
  } finally {
    for (const room of rooms) room.close();
    await server.stop();
  }
}

/** The same against sockets without a limiter. */
async function withoutLimiter(): Promise<Measured> {
  const server = await Production.start({}, careless);
  const waits: number[] = [];
  const sockets = Array.from({ length: 2 * meetings }, () =>
    io(server.url, { transports: ['websocket'], forceNew: true }),
  );
  const open = new Set<number>();
  const asking = setInterval(() => {
    for (const socket of sockets) {
      const since = performance.now() + sockets.indexOf(socket) / 1000;
      open.add(since);
      socket.emit('echo', { text: 'x' }, () => open.delete(since) && waits.push(performance.now() - since));
    }
  }, editMs);
  /** What has no answer yet has waited at least so long. */
  const takeWaits = () => {
    const unanswered = [...open].map((since) => performance.now() - since);
    open.clear();
    return [...waits.splice(0), ...unanswered];
  };
  try {
    return await byTurns({ url: server.url, cookie: '', name: 'echo' }, takeWaits);
  } finally {
    clearInterval(asking);
    for (const socket of sockets) socket.disconnect();
    await server.stop();
  }
}

export async function flood(): Promise<Row[]> {
  const measured = await ours();
  const naive = await withoutLimiter();
  return [
    {
      row: 'S4',
      sentence: `an event flood from one socket that knocks again at once, beside ${meetings} rooms in which two type`,
      figures: {
        honestP99FloodedByCalm: [measured.floodedMs / measured.calmMs, '≤', 1.5],
        honestP99CalmMs: [measured.calmMs, '≥', 0],
        honestP99FloodedMs: [measured.floodedMs, '≥', 0],
        slowestCutMs: [Math.max(...measured.cutsMs), '≤', 1000],
      },
      control: {
        timesCut: [measured.cutsMs.length, '≥', turns],
        ratioWithoutLimiter: [naive.floodedMs / naive.calmMs, '≥', 1.5],
        cutsWithoutLimiter: [naive.cutsMs.length, '=', 0],
      },
    },
  ];
}
