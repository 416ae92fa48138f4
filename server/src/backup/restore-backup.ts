import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@greenroom/shared/http/error';
import { type Config } from '../config/config.ts';
import { StartError } from '../config/start-error.ts';
import type { Schema } from '../database/store.ts';
import type { Manifest } from './manifest.ts';
import { loadIntoPostgres } from './restore-postgres.ts';
import { checkSqlite } from './restore-sqlite.ts';
import { isHalfDone, putInPlace, stagingIn } from './put-in-place.ts';
import { unpack } from './unpack.ts';

/** Puts a backup in the place of what is there. Whoever calls holds the folder's lock: no server is running on it. */
export async function restoreBackup(
  config: Config,
  { file, schema }: { file: string; schema: Schema },
): Promise<Manifest> {
  const staging = stagingIn(config.dataDir);
  const continues = isHalfDone(config.dataDir);
  await rm(join(staging, 'unpacked'), { recursive: true, force: true });
  const folder = join(staging, 'unpacked');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const manifest = await unpack(file, folder);
    assertFits(manifest, { config, schema });
    if (config.DATABASE_URL === undefined) await checkSqlite({ config, folder, schema });
    else await loadIntoPostgres({ url: config.DATABASE_URL, folder, manifest, schema });
    await putInPlace(config.dataDir, folder);
    return manifest;
  } finally {
    if (!continues && !isHalfDone(config.dataDir)) await rm(staging, { recursive: true, force: true });
  }
}

function assertFits(manifest: Manifest, { config, schema }: { config: Config; schema: Schema }): void {
  if (manifest.dialect !== config.dialect) {
    const remedy = manifest.dialect === 'postgres' ? 'set DATABASE_URL' : 'unset DATABASE_URL';
    throw new AppError('input-invalid', `This backup is of ${manifest.dialect}: ${remedy}, then restore it.`);
  }
  const known = schema.migrations.map((Migration) => new Migration().name);
  if (manifest.migrations.every((name) => known.includes(name))) return;
  const { greenroom } = manifest.versions;
  throw new AppError(
    'input-invalid',
    `This backup was made by a newer Greenroom (${greenroom}): update first.`,
  );
}

/** A start on half of a restore would make an empty database where a full one belongs. */
export function assertNoHalfRestore({ dataDir }: Config): void {
  if (!isHalfDone(dataDir)) return;
  throw new StartError(`A restore into ${dataDir} was interrupted: run it again, then start.`, 75);
}
