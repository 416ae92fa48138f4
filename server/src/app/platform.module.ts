import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Log } from '../log/log.ts';

/** What is made before the application: main makes the real ones, tests their own. */
export interface Platform {
  config: Config;
  log: Log;
  clock: Clock;
  database: Database;
}

@Global()
@Module({})
export class PlatformModule {
  static with({ config, log, clock, database }: Platform): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: Log, useValue: log },
      { provide: Clock, useValue: clock },
      { provide: Database, useValue: database },
    ];
    return { module: PlatformModule, providers, exports: [Config, Log, Clock, Database] };
  }
}
