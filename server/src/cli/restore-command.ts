import { resolve } from 'node:path';
import { product } from '../app/product.ts';
import { replacedIn } from '../backup/put-in-place.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { lockDataDir } from '../database/instance-lock.ts';
import { type Call, UsageError } from './command.ts';
import { sayCounts } from './say-counts.ts';

const usage = `Usage:
  pnpm restore <file>   puts a backup in the place of what is in DATA_DIR; stop the server first`;

/** Only where no server runs: the folder's lock says so. */
export async function restoreCommand({ args, config, print, folder }: Call): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || rest.length > 0 || name.startsWith('-')) throw new UsageError(usage);
  const lock = lockDataDir(config.dataDir);
  try {
    const { counts, createdAt } = await restoreBackup(config, {
      file: resolve(folder, name),
      schema: product,
    });
    print(`Restored ${sayCounts(counts)} as of ${createdAt}.`);
    print(
      `What was there before is in ${replacedIn(config.dataDir)}: delete it once you have looked around.`,
    );
    print('Whoever deleted themselves since then is back: delete them again.');
  } finally {
    lock.release();
  }
}
