// The real server on a clock that a test can move, for journeys in a browser. Nothing in src imports a test clock, so no
// setting of a production server can reach it. Speaks with its parent process: { advanceMs } is answered by { now }.
import { loadConfig } from '../src/config/config.ts';
import { product } from '../src/app/product.ts';
import { startServer } from '../src/app/start.ts';
import { TestClock } from './test-clock.ts';

const tickMs = 50;
const clock = new TestClock(Date.now());
let moving = Promise.resolve();
let last = performance.now();

/** Time passes by itself, and in leaps when told; one move after the other. */
function move(ms: number): Promise<void> {
  moving = moving.then(() => clock.advance(ms));
  return moving;
}

const server = await startServer(loadConfig(process.env, process.cwd()), product, { clock });
const ticking = setInterval(() => {
  const now = performance.now();
  void move(now - last);
  last = now;
}, tickMs);

process.on('message', ({ advanceMs }: { advanceMs: number }) => {
  void move(advanceMs).then(() => process.send?.({ now: clock.now() }));
});
process.on('SIGTERM', () => {
  clearInterval(ticking);
  void moving.then(() => server.stop()).then(() => process.exit(0));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url: server.url });
