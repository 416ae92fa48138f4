import Connection from 'better-sqlite3';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../config/start-error.ts';
import { errorCode } from '../log/error-code.ts';

export interface InstanceLock {
  release(): void;
}

/**
 * Two servers on one file would freeze each other's sockets. The lock is an open exclusive transaction, that is a lock of
 * the operating system: it ends with its owner, kill -9 included, and leaves nothing to clean.
 */
export function lockDataDir(dataDir: string): InstanceLock {
  assertWritable(dataDir);
  const file = new Connection(join(dataDir, 'lock.sqlite'), { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (errorCode(error) === 'SQLITE_BUSY') {
      throw new StartError(
        `Another Greenroom is running on ${dataDir}: stop it, or set DATA_DIR to another folder.`,
        75,
      );
    }
    throw new StartError(`The lock in ${dataDir} cannot be taken: ${String(error)}.`, 73);
  }
  return { release: () => void file.close() };
}

function assertWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = errorCode(error) || String(error);
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${reason}): make it writable, or set DATA_DIR.`,
      73,
    );
  }
}
