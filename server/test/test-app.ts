import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import supertest from 'supertest';
import type { Assembly } from '../src/app/assembly.ts';
import { type RunningServer, startServer } from '../src/app/start.ts';
import type { Clock } from '../src/clock/clock.ts';
import { loadConfig } from '../src/config/config.ts';
import { Log } from '../src/log/log.ts';
import { TestClock } from './test-clock.ts';
import { freshDatabaseUrl } from './test-database.ts';

export interface TestAppOptions<C extends Clock> {
  clock?: C;
  env?: Record<string, string>;
  /** Where log lines go; nowhere unless given. */
  log?: Log;
  /** Something else than the product, for tests of the platform itself. */
  assembly?: Assembly;
}

export interface TestApp<C extends Clock = TestClock> {
  readonly url: string;
  readonly dataDir: string;
  readonly clock: C;
  /** A client that keeps its cookies: one per person. */
  http(): ReturnType<typeof supertest.agent>;
  /** What Nest made: `app.get(Database)`. */
  get<T>(token: abstract new (...args: never[]) => T): T;
  stop(): Promise<void>;
  /** Stops and starts again on the same data, as after a deploy. The address changes. `meanwhile` runs in between. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
}

/** Starts the real application on a free port with data of its own. Always `stop()` it. */
export async function startTestApp<C extends Clock = TestClock>(
  options: TestAppOptions<C> = {},
): Promise<TestApp<C>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
  const databaseUrl = await freshDatabaseUrl();
  const clock = options.clock ?? (new TestClock() as Clock as C);
  const log = options.log ?? new Log('silent');
  const env = { PORT: '0', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ...options.env };
  const assembly = options.assembly ?? (await import('../src/app/product.ts')).product;
  const start = () => startServer(loadConfig(env, dataDir), assembly, { clock, log });
  let server: RunningServer = await start();
  return {
    get url() {
      return server.url;
    },
    dataDir,
    clock,
    http: () => supertest.agent(server.url),
    get: <T>(token: abstract new (...args: never[]) => T) =>
      server.app.get<T>(token as Type<T>, { strict: false }),
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    restart: async (meanwhile) => {
      await server.stop();
      await meanwhile?.();
      server = await start();
    },
  };
}
