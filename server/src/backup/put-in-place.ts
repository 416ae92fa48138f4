import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseFile } from '../database/open-database.ts';
import { recordingFolder } from '../recording/recording-files.ts';

const pieces = [databaseFile, `${databaseFile}-wal`, `${databaseFile}-shm`, recordingFolder];

export const stagingIn = (dataDir: string) => join(dataDir, 'restoring');
/** What a restore has replaced, until the next one. */
export const replacedIn = (dataDir: string) => join(dataDir, 'replaced');
const markIn = (dataDir: string) => join(stagingIn(dataDir), 'moving');

/** True from the first file that moves until the last. */
export const isHalfDone = (dataDir: string): boolean => existsSync(markIn(dataDir));

/**
 * Moves what is there aside and what was unpacked in. An error moves everything back; a kill in between leaves the mark, with
 * which no server starts, and restoring again finishes the work: what has been put aside stays put.
 */
export async function putInPlace(dataDir: string, unpacked: string): Promise<void> {
  const aside = replacedIn(dataDir);
  if (!isHalfDone(dataDir)) await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true, mode: 0o700 });
  await writeFile(markIn(dataDir), '');
  const moved: { from: string; to: string }[] = [];
  const move = async (from: string, to: string) => {
    if (!existsSync(from)) return;
    // Set aside before the interruption; what is in its place now is half of a restore.
    if (existsSync(to)) return rm(from, { recursive: true, force: true });
    await rename(from, to);
    moved.push({ from, to });
  };
  try {
    for (const piece of pieces) await move(join(dataDir, piece), join(aside, piece));
    for (const piece of pieces) await move(join(unpacked, piece), join(dataDir, piece));
  } catch (error) {
    for (const { from, to } of moved.reverse()) await rename(to, from);
    await rm(markIn(dataDir));
    throw error;
  }
  await rm(stagingIn(dataDir), { recursive: true, force: true });
}
