import 'reflect-metadata';
import { explainExit } from './app/exit.ts';
import { product } from './app/product.ts';
import { type RunningServer, startServer } from './app/start.ts';
import { loadConfig } from './config/config.ts';
import { greeting, withLan } from './tls/lan.ts';

const longestStopMs = 9000;

function fail(error: unknown): never {
  const { code, sentence } = explainExit(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

async function stop(server: RunningServer): Promise<void> {
  setTimeout(() => fail(new Error(`Could not stop within ${longestStopMs} ms`)), longestStopMs).unref();
  await server.stop();
  process.exit(0);
}

try {
  const given = { args: process.argv.slice(2), now: Date.now() };
  const config = await withLan(loadConfig(process.env, process.cwd()), given);
  const server = await startServer(config, product);
  // A promise that nobody awaited must not end everybody's round.
  process.on('unhandledRejection', (error) => server.log.error('unhandled rejection', { error }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop(server).catch(fail));
  process.stdout.write(await greeting(config, server.url));
} catch (error) {
  fail(error);
}
