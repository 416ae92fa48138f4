import Connection from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@greenroom/shared/http/error';
import { type Config } from '../config/config.ts';
import { StartError } from '../config/start-error.ts';
import { databaseFile } from '../database/open-database.ts';
import type { MigrationClass } from '../database/store.ts';
import type { Log } from '../log/log.ts';
import { BackupShelf } from './backup-shelf.ts';
import { makeBackup } from './make-backup.ts';
import { appliedOn, withPostgres } from './postgres-snapshot.ts';
import { appliedIn } from './sqlite-snapshot.ts';

/** Before a newer Greenroom changes tables that hold something, what they hold is put aside. Without room it does not start. */
export async function backUpBeforeMigration(
  config: Config,
  { migrations, log, now }: { migrations: readonly MigrationClass[]; log: Log; now: number },
): Promise<void> {
  const applied = await appliedTo(config);
  const pending = migrations.filter((Migration) => !applied.includes(new Migration().name ?? ''));
  if (applied.length === 0 || pending.length === 0) return;
  const shelf = new BackupShelf(config);
  const file = shelf.next('migration', now);
  try {
    await makeBackup(config, { file, now });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new StartError(`Before it changes the database a backup must be made: ${error.message}`, 73);
  }
  await shelf.tidy();
  log.info('backed up before a migration', { file });
}

/** What cannot be asked will not be opened either, and opening says why. */
async function appliedTo({ DATABASE_URL, dataDir }: Config): Promise<string[]> {
  if (DATABASE_URL !== undefined) return withPostgres(DATABASE_URL, appliedOn).catch(() => []);
  const file = join(dataDir, databaseFile);
  if (!existsSync(file)) return [];
  const connection = new Connection(file, { readonly: true });
  try {
    return appliedIn(connection);
  } catch {
    return [];
  } finally {
    connection.close();
  }
}
