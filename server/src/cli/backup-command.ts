import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '@greenroom/shared/http/error';
import { backupAnswerSchema } from '../backup/backup-control.ts';
import { BackupShelf } from '../backup/backup-shelf.ts';
import { makeBackup } from '../backup/make-backup.ts';
import type { Manifest } from '../backup/manifest.ts';
import type { Config } from '../config/config.ts';
import { askServer, notRunning } from '../control/ask-server.ts';
import { lockDataDir } from '../database/instance-lock.ts';
import { type Call, UsageError } from './command.ts';
import { sayCounts } from './say-counts.ts';

const usage = `Usage:
  pnpm backup          into DATA_DIR/backups
  pnpm backup <file>   into a file of your choice, such as greenroom.tar`;

/** Through the running server, or alone where none is running. */
export async function backupCommand({ args, config, print, folder }: Call): Promise<void> {
  const [name, ...rest] = args;
  if (rest.length > 0 || name?.startsWith('-') === true) throw new UsageError(usage);
  const now = Date.now();
  const file = name === undefined ? new BackupShelf(config).next('manual', now) : resolve(folder, name);
  const answer = await askServer(config.dataDir, 'backup', { file });
  const { counts } =
    answer === notRunning ? await alone(config, { file, now }) : backupAnswerSchema.parse(answer);
  print(`Backed up ${sayCounts(counts)} into ${file}`);
  print('It holds everybody’s words and voices: keep it where only you can read it.');
}

async function alone(config: Config, order: { file: string; now: number }): Promise<Manifest> {
  if (!existsSync(config.dataDir))
    throw new AppError('not-found', `There is no data folder ${config.dataDir}.`);
  const lock = lockDataDir(config.dataDir);
  try {
    return await makeBackup(config, order);
  } finally {
    lock.release();
  }
}
