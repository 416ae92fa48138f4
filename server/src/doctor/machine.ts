import Connection from 'better-sqlite3';
import { accessSync, constants, existsSync } from 'node:fs';
import { freemem, totalmem } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { errorCode } from '../log/error-code.ts';
import { fullFrom, spaceAt } from '../recording/disk-space.ts';
import { broken, fine, type Finding, limited } from './finding.ts';

const megabyte = 1024 * 1024;
const oldestNode = [20, 19] as const;
const leastMemoryMb = 512;
const leastDiskMb = 200;
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

export function node(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  if (!isOld) return fine('Node', version);
  return broken('Node', `${version} is too old`, 'Install Node 20.19 or newer from https://nodejs.org.');
}

export function driver(): Finding {
  try {
    const file = new Connection(':memory:');
    const version = String(file.prepare('SELECT sqlite_version()').pluck().get());
    file.close();
    return fine('SQLite driver', `SQLite ${version}`);
  } catch (error) {
    const remedy = 'Run `npx -y pnpm install` again; it says what is missing to compile the driver.';
    return broken('SQLite driver', `does not load (${errorCode(error) || String(error)})`, remedy);
  }
}

/** The nearest folder above that exists: where the data folder would be made. */
function existing(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existing(dirname(path));
}

export function dataFolder({ dataDir }: Config): Finding {
  const place = existing(dataDir);
  try {
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
    return fine('Data folder', place === dataDir ? dataDir : `${dataDir}, made at the first start`);
  } catch (error) {
    const remedy = 'Make it writable for the user who runs Greenroom, or set DATA_DIR.';
    return broken('Data folder', `${place} cannot be written (${errorCode(error)})`, remedy);
  }
}

export async function disk({ dataDir }: Config): Promise<Finding> {
  const { freeBytes, usedShare } = await spaceAt(existing(dataDir));
  const says = `${Math.floor(freeBytes / megabyte)} MB free, ${Math.floor(usedShare * 100)} % used`;
  if (freeBytes < leastDiskMb * megabyte)
    return broken('Disk', says, 'Make room, or set DATA_DIR to another disk.');
  if (usedShare < fullFrom) return fine('Disk', says);
  return limited('Disk', `${says}: nothing is recorded, nor backed up at night`, 'Make room on this disk.');
}

export function memory(): Finding {
  // A container may have less than the machine.
  const limit = process.constrainedMemory();
  const total = Math.min(totalmem(), limit === 0 ? Infinity : limit) / megabyte;
  const says = `${Math.floor(total)} MB, ${Math.floor(freemem() / megabyte)} MB of it unused`;
  if (total >= leastMemoryMb) return fine('Memory', says);
  return limited('Memory', `${says}: enough for a few people`, `Give it ${leastMemoryMb} MB or more.`);
}

export function chromium(path = process.env['PATH'] ?? ''): Finding {
  const found = path
    .split(delimiter)
    .flatMap((folder) => browsers.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
  if (found !== undefined) return fine('Chromium', `${found}, for the tests`);
  const remedy = 'Nothing to do, unless you run the tests: they fetch one, or install chromium.';
  return limited('Chromium', 'none on this machine; only the tests need it', remedy);
}
