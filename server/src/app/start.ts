import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { backUpBeforeMigration } from '../backup/before-migration.ts';
import { assertNoHalfRestore } from '../backup/restore-backup.ts';
import type { Clock } from '../clock/clock.ts';
import { SystemClock } from '../clock/system-clock.ts';
import type { Config } from '../config/config.ts';
import { lockDataDir } from '../database/instance-lock.ts';
import { openDatabase } from '../database/open-database.ts';
import { Readiness } from '../health/readiness.ts';
import { OriginPolicy } from '../http/origin-policy.ts';
import { Log } from '../log/log.ts';
import type { Assembly } from './assembly.ts';
import { createApp } from './create-app.ts';

export interface RunningServer {
  readonly app: NestFastifyApplication;
  /** Where it listens, for this machine. */
  readonly url: string;
  readonly log: Log;
  stop(): Promise<void>;
}

export interface Given {
  clock?: Clock;
  log?: Log;
}

/** Lock, migrate, compose, listen; and the same backwards. A failure on the way up lets go of what was taken. */
export async function startServer(
  config: Config,
  ...[assembly, given = {}]: [Assembly, Given?]
): Promise<RunningServer> {
  const log = given.log ?? new Log(config.LOG_LEVEL);
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
  };
  try {
    const lock = lockDataDir(config.dataDir);
    undo.push(() => lock.release());
    const clock = given.clock ?? new SystemClock(log);
    assertNoHalfRestore(config);
    await backUpBeforeMigration(config, { migrations: assembly.migrations, log, now: clock.now() });
    const database = await openDatabase(config, assembly);
    undo.push(() => database.close());
    const app = await createApp({ config, log, clock, database }, assembly);
    undo.push(() => app.close());
    await app.listen(config.PORT, config.HOST);
    const { port } = app.getHttpServer().address() as AddressInfo;
    app.get(OriginPolicy).listensOn(port);
    const readiness = app.get(Readiness);
    readiness.isReady = true;
    undo.push(() => (readiness.isReady = false));
    return { app, url: addressOf(config, port), log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf({ HOST, TLS_CERT }: Config, port: number): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  return `${TLS_CERT === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
