import { median, print, rounded } from './figure.ts';
import { mostRooms } from './room/most-rooms.ts';
import { Driver } from './room/drivers.ts';
import { MeasuredServer } from './room/measured-server.ts';
import { openFiles } from './room/open-files.ts';

// What a room costs the built server, against Socket.IO alone on the same machine, at the same moment, with the same load.
const lower = { better: 'lower' as const };

interface Measured {
  server: MeasuredServer;
  clients: Driver;
}

const rooms = 500;
const manyRooms = 2500;
const stepRooms = 250;
const longestGatherMs = 50_000;

/**
 * What each further connection in a room keeps in memory, with the room and its document. People come until there are
 * enough, or until time or the machine's limit of open files is up.
 */
async function memory(product: Measured, bare: Measured): Promise<void> {
  let most = Math.min(manyRooms, Math.floor((openFiles() - 500) / 2));
  const kept: { rss: number; heap: number }[] = [];
  for (const { server, clients } of [product, bare]) {
    const before = await server.usage('collect');
    const startedAt = performance.now();
    let open = rooms;
    while (open < most && performance.now() - startedAt < longestGatherMs)
      open = await clients.open(Math.min(stepRooms, most - open));
    const after = await server.usage('collect');
    const each = (bytes: number) => bytes / 1024 / (2 * (open - rooms));
    kept.push({ rss: each(after.rss - before.rss), heap: each(after.heap - before.heap) });
    most = open;
  }
  const [ours, theirs] = kept;
  if (ours === undefined || theirs === undefined) throw new Error('nothing was measured');
  const common = { unit: '× bare Socket.IO', goal: 1.4, ...lower };
  for (const kind of ['heap', 'rss'] as const) {
    const of = { oursKb: rounded(ours[kind], 1), bareKb: rounded(theirs[kind], 1), connections: 2 * most };
    print({ name: `room-memory-${kind}`, value: rounded(ours[kind] / theirs[kind]), ...common, of });
  }
}

/** CPU of an event that is authenticated, authorised, limited, validated, relayed and acknowledged. */
async function events(product: Measured, bare: Measured): Promise<void> {
  const load = { rooms, perSecond: 2000, seconds: 3 };
  const cost = async ({ server, clients }: Measured) => {
    const before = await server.usage();
    const { sent, answered } = await clients.ask(load);
    if (answered < sent) throw new Error(`${sent - answered} of ${sent} events were not answered`);
    return ((await server.usage()).cpuMs - before.cpuMs) / sent;
  };
  for (const side of [product, bare]) await cost(side);
  const costs: [number, number][] = [];
  for (let round = 0; round < 5; round += 1) {
    const order = round % 2 === 0 ? [product, bare] : [bare, product];
    const spent = new Map<Measured, number>();
    for (const side of order) spent.set(side, await cost(side));
    costs.push([spent.get(product) ?? NaN, spent.get(bare) ?? NaN]);
  }
  const micros = (at: 0 | 1) => rounded(1000 * median(costs.map((pair) => pair[at])), 0);
  const value = rounded(median(costs.map(([ours, theirs]) => ours / theirs)));
  const common = { unit: '× bare Socket.IO echo CPU', goal: 3, ...lower };
  print({ name: 'room-event-cpu', value, ...common, of: { oursMicros: micros(0), bareMicros: micros(1) } });
}

const sides: Measured[] = [];
try {
  for (const [name, start] of [
    ['product', MeasuredServer.product],
    ['bare', MeasuredServer.bareSocketIo],
  ] as const) {
    const server = await start();
    sides.push({ server, clients: new Driver(name, server.url) });
  }
  const [product, bare] = sides;
  if (product === undefined || bare === undefined) throw new Error('two sides are compared');
  for (const { clients } of sides) await clients.open(rooms);
  await events(product, bare);
  const [ours, theirs] = await mostRooms([product.clients, bare.clients], rooms);
  const value = rounded(ours / theirs);
  const of = { ours, bare: theirs };
  print({ name: 'room-count', value, unit: 'of bare Socket.IO', goal: 0.33, better: 'higher', of });
  await memory(product, bare);
} finally {
  for (const { server, clients } of sides) {
    clients.stop();
    await server.stop();
  }
}
