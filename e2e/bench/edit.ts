import { median, print, rounded } from './figure.ts';
import { Driver } from './room/drivers.ts';
import type { Heard, Load } from './room/load.ts';
import { MeasuredServer } from './room/measured-server.ts';

// How long an edit takes to the other one's ears, here and at the server that y-websocket comes with. Both sides have
// clients that do equally little, and take turns; which one begins changes with every round.
const rounds = 5;
const lower = { better: 'lower' as const };
const loads = [
  { name: 'edit-1-room', rooms: 1, editsPerSecond: 50 },
  { name: 'edit-50-rooms', rooms: 50, editsPerSecond: 10 },
].map((load) => ({ ...load, typists: 1 as const, cursorsPerSecond: 0, seconds: 3 }));

function assertHeard({ lost, sent, lateMs }: Heard): void {
  if (lost > 0) throw new Error(`${lost} of ${sent} edits were heard by nobody`);
  if (lateMs > 500)
    throw new Error(`the clients were ${rounded(lateMs)} ms late: this machine is too busy to measure`);
}

async function compare(drivers: readonly [Driver, Driver], load: Load): Promise<[Heard[], Heard[]]> {
  const heard: [Heard[], Heard[]] = [[], []];
  for (const driver of drivers) assertHeard(await driver.offer({ ...load, seconds: 2 }));
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const told = await drivers[side].offer(load);
      assertHeard(told);
      heard[side].push(told);
    }
  }
  return heard;
}

const product = await MeasuredServer.product();
const stock = await MeasuredServer.stockYWebsocket();
const drivers = [new Driver('product', product.url), new Driver('stock', stock.url)] as const;
try {
  for (const driver of drivers) await driver.open(50);
  for (const { name, ...load } of loads) {
    const [ours, theirs] = await compare(drivers, load);
    const middle = (side: Heard[], of: (heard: Heard) => number | undefined) =>
      rounded(median(side.map((heard) => of(heard) ?? NaN)));
    const ratios = ours.map((heard, round) => heard.relay.p50 / (theirs[round]?.relay.p50 ?? NaN));
    print({
      name: `${name}-relay-p50`,
      value: rounded(median(ratios)),
      unit: '× y-websocket',
      goal: 1.5,
      ...lower,
    });
    for (const share of ['p50', 'p95', 'p99'] as const) {
      const control = middle(theirs, ({ relay }) => relay[share]);
      tell({ name: `${name}-relay-ms-${share}`, value: middle(ours, ({ relay }) => relay[share]), control });
    }
    for (const share of ['p50', 'p95'] as const)
      tell({ name: `${name}-saved-ms-${share}`, value: middle(ours, ({ saved }) => saved?.[share]) });
    const value = middle(ours, ({ saved }) => saved?.p99);
    print({ name: `${name}-saved-p99`, value, unit: 'ms until durable', goal: 200, ...lower });
  }
} finally {
  for (const driver of drivers) driver.stop();
  await stock.stop();
  await product.stop();
}

/** What is told beside the figures, without a goal of its own. */
function tell(line: Record<string, string | number>): void {
  console.log(process.argv.includes('--json') ? JSON.stringify(line) : Object.values(line).join(' '));
}
