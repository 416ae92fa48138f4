import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@greenroom/shared/http/error';
import type { Config } from '../config/config.ts';
import { databaseFile } from '../database/open-database.ts';
import { recordingFolder } from '../recording/recording-files.ts';
import { fullFrom, spaceAt } from '../recording/disk-space.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { type Manifest, versions } from './manifest.ts';
import { snapshotPostgres } from './postgres-snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { snapshotSqlite } from './sqlite-snapshot.ts';

export interface BackupOrder {
  readonly file: string;
  readonly now: number;
  /** How full the disk may become: an automatic backup leaves what recording needs, one asked for may take what there is. */
  readonly fullShare?: number;
}

export const automaticShare = fullFrom;

/** Writes everything into one file: the database at one moment and the sound it speaks of. The server may go on writing. */
export async function makeBackup(config: Config, order: BackupOrder): Promise<Manifest> {
  const folder = dirname(order.file);
  if (existsSync(order.file)) throw new AppError('conflict', `${order.file} is there already.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const work = await mkdtemp(join(folder, '.backup-'));
  try {
    return await collect(config, { ...order, work });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

type Collecting = BackupOrder & { work: string };

async function collect(config: Config, order: Collecting): Promise<Manifest> {
  const snapshot = await snapshotOf(config, order);
  const sizes = await Promise.all(snapshot.files.map(async ({ path }) => (await stat(path)).size));
  await assertRoom(order, sum(sizes) + sum(snapshot.segments.map(({ bytes }) => bytes)));
  const archive = await ArchiveWriter.create(order.file);
  try {
    for (const [index, { name, path }] of snapshot.files.entries())
      await archive.add(name, path, sizes[index] ?? 0);
    // A file only ever grows: its first `bytes` are what the snapshot speaks of, whatever has been said since.
    for (const { recordingId, segment, bytes } of snapshot.segments) {
      const name = `${recordingFolder}/${recordingId}/${segment}`;
      await archive.add(name, join(config.dataDir, name), bytes);
    }
    const { dialect, migrations, counts } = snapshot;
    const createdAt = new Date(order.now).toISOString();
    const { files } = archive;
    const manifest = {
      format: 1 as const,
      createdAt,
      versions: versions(),
      dialect,
      migrations,
      counts,
      files,
    };
    await archive.finish(manifest);
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

async function snapshotOf(config: Config, order: Collecting): Promise<Snapshot> {
  if (config.DATABASE_URL !== undefined) return snapshotPostgres(config.DATABASE_URL, order.work);
  const file = join(config.dataDir, databaseFile);
  const { size } = await stat(file).catch(() => {
    throw new AppError('not-found', `There is nothing to back up in ${config.dataDir}.`);
  });
  await assertRoom(order, size);
  return snapshotSqlite(file, order.work);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const inMb = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;

async function assertRoom({ file, fullShare = 1 }: BackupOrder, bytes: number): Promise<void> {
  const { freeBytes, usedShare } = await spaceAt(dirname(file));
  const total = usedShare === 1 ? freeBytes : freeBytes / (1 - usedShare);
  const room = freeBytes - total * (1 - fullShare);
  if (bytes <= room) return;
  throw new AppError(
    'storage-full',
    `A backup takes ${inMb(bytes)}, and there is room for ${inMb(Math.max(0, room))}.`,
  );
}
