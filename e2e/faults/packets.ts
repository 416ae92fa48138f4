import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import { commands } from '../../shared/src/contract.ts';
import { seededRandom } from '../../shared/src/lib/random.ts';
import { maxFrameBytes } from '../../shared/src/realtime/command.ts';
import { readClock } from '../../shared/src/session/session.events.ts';
import { Production } from '../fixtures/production.ts';
import { until } from '../fixtures/until.ts';
import { type Line, Visitor } from '../fixtures/visitor.ts';
import type { Row } from './row.ts';

export const careless = [fileURLToPath(new URL('./careless-server.mjs', import.meta.url))];
const random = seededRandom(20261121);
const pick = <T>(among: readonly T[]): T => among[Math.floor(random() * among.length)] as T;

const oddities: unknown[] = [
  undefined,
  null,
  0,
  -1,
  1e308,
  '',
  'x',
  [],
  {},
  [[]],
  JSON.parse('{"__proto__":{"role":"admin"}}'),
];
const packets = [
  ...[
    '2["clock:read"',
    '259-["x",{}]',
    '2',
    '2["disconnect"]',
    '2{',
    '2[]',
    '2[1]',
    '2[null]',
    '0{"token":',
    '4{"message":"x"}',
  ],
  ...[
    '5',
    '51-["clock:read",{"_placeholder":true,"num":0}]',
    '51-["x",{"_placeholder":true,"num":9}]',
    '599999999-["x"]',
  ],
  ...[
    '2/other,["x"]',
    '0/admin,',
    '1',
    '3["x"]',
    '9',
    'x',
    '2["constructor"]',
    '2["__proto__",{}]',
    '30[]',
    '42["x"]',
  ],
  `2["clock:read",${'['.repeat(5000)}${']'.repeat(5000)}]`,
];

/** Every command with every odd payload, and no acknowledgement asked for. */
async function sendOddities(line: Line): Promise<number> {
  let sent = 0;
  for (const { name } of commands)
    for (const oddity of oddities) {
      line.socket.emit(name, oddity);
      sent += 1;
    }
  await settle(line);
  return sent;
}

/** Answered, or gone: either way the server has read what came before. */
function settle(line: Line): Promise<unknown> {
  return Promise.race([line.send(readClock.name, {}), until(() => !line.socket.connected)]);
}

/** Whole connections of nonsense, each by a person of their own. */
async function sendPackets(url: string): Promise<number> {
  for (const packet of packets) {
    const line = await (await Visitor.guest(url)).line().open();
    for (const written of [packet, packet.slice(0, -1), `${packet}${pick(packets)}`])
      line.socket.io.engine.write(written);
    await settle(line).catch(() => undefined);
    line.close();
  }
  return packets.length * 3;
}

/** Whether a frame of this size costs its sender the line. */
async function isCutFor(url: string, bytes: number): Promise<boolean> {
  const line = await (await Visitor.guest(url)).line().open();
  const frame = 'x'.repeat(bytes);
  const answered = line.send('clock:read', { frame }).then(
    () => false,
    () => true,
  );
  const isCut = await Promise.race([answered, until(() => !line.socket.connected)]);
  line.close();
  return isCut;
}

/** One missing acknowledgement: enough for a server that trusts its clients. */
async function carelessDeaths(): Promise<number> {
  const server = await Production.start({}, careless);
  const socket = io(server.url, { transports: ['websocket'] });
  socket.emit('echo', { text: 'x' });
  await until(() => !server.isAlive);
  socket.disconnect();
  await server.stop();
  return 1;
}

export async function packetRows(): Promise<Row[]> {
  const server = await Production.start();
  try {
    const honest = await (await Visitor.guest(server.url)).line().open();
    let sent = await sendPackets(server.url);
    for (let time = 0; time < 3; time += 1) {
      const eve = await (await Visitor.guest(server.url)).line().open();
      sent += await sendOddities(eve);
      eve.close();
    }
    const [small, large] = [maxFrameBytes - 1000, maxFrameBytes + 1];
    const cut = await isCutFor(server.url, large);
    const kept = !(await isCutFor(server.url, small));
    const isCalm = (await honest.refusal(readClock, {})) === null && honest.socket.connected;
    const crashes = (server.isAlive ? 0 : 1) + (server.log.match(/unhandled|uncaught/gi)?.length ?? 0);
    const deaths = await carelessDeaths();
    honest.close();
    return [
      {
        row: 'S2',
        sentence: 'malformed packets, odd payloads for every command, and no acknowledgement asked for',
        figures: {
          sent: [sent, '≥', 1000],
          crashes: [crashes, '=', 0],
          othersAnswered: [isCalm ? 1 : 0, '=', 1],
        },
        control: { crashesOfServerThatTrustsItsClients: [deaths, '≥', 1] },
      },
      {
        row: 'S3',
        sentence: `a frame above ${maxFrameBytes} bytes ends the line of who sent it`,
        figures: {
          cutAboveLimit: [cut ? 1 : 0, '=', 1],
          crashes: [crashes, '=', 0],
          othersAnswered: [isCalm ? 1 : 0, '=', 1],
        },
        control: { answeredBelowLimit: [kept ? 1 : 0, '=', 1] },
      },
    ];
  } finally {
    await server.stop();
  }
}
