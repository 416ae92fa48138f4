import Connection from 'better-sqlite3';
import { join } from 'node:path';
import { AppError } from '@greenroom/shared/http/error';
import type { Config } from '../config/config.ts';
import { databaseFile, openDatabase } from '../database/open-database.ts';
import type { Schema } from '../database/store.ts';

/** The unpacked file must be sound, and is brought up to date before it takes anybody's place. */
export async function checkSqlite({
  config,
  folder,
  schema,
}: {
  config: Config;
  folder: string;
  schema: Schema;
}): Promise<void> {
  const connection = new Connection(join(folder, databaseFile), { fileMustExist: true });
  const found = connection.pragma('quick_check', { simple: true });
  connection.close();
  if (found !== 'ok') throw new AppError('input-invalid', 'The database in this backup is damaged.');
  const database = await openDatabase({ ...config, dataDir: folder }, schema);
  await database.close();
}
