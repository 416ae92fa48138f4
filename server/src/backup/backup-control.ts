import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod/mini';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import { ControlCommands } from '../control/control-commands.ts';
import { makeBackup } from './make-backup.ts';
import { manifestSchema } from './manifest.ts';

/** What the command line asks of a running server, with an absolute path. */
export const backupRequestSchema = z.strictObject({ file: z.string().check(z.startsWith('/')) });
export const backupAnswerSchema = z.pick(manifestSchema, { counts: true });

@Injectable()
export class BackupControl implements OnModuleInit {
  constructor(
    private readonly commands: ControlCommands,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.commands.register({
      name: 'backup',
      input: backupRequestSchema,
      run: async ({ file }) => {
        const { counts } = await makeBackup(this.config, { file, now: this.clock.now() });
        return { counts };
      },
    });
  }
}
