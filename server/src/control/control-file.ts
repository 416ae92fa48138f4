import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { errorCode } from '../log/error-code.ts';

const fileIn = (dataDir: string) => join(dataDir, 'control.json');
const contentSchema = z.strictObject({ port: z.int(), token: z.string() });

/** How the command line finds the running server, and proves that it may read the data folder. */
export type ControlFile = z.infer<typeof contentSchema>;

export function writeControlFile(dataDir: string, content: ControlFile): void {
  // Removed first: writing over a file keeps its old mode.
  removeControlFile(dataDir);
  writeFileSync(fileIn(dataDir), JSON.stringify(content), { mode: 0o600, flag: 'wx' });
}

export function removeControlFile(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** undefined where no server has left one. */
export function readControlFile(dataDir: string): ControlFile | undefined {
  try {
    return contentSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    const advice = 'Run this as the user who runs the server.';
    throw new Error(`${fileIn(dataDir)} cannot be read: ${String(error)}. ${advice}`, { cause: error });
  }
}
