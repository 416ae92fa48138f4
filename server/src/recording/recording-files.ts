import { constants, createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import { Config } from '../config/config.ts';
import { errorCode } from '../log/error-code.ts';

export interface SegmentId {
  readonly recordingId: string;
  readonly segment: number;
}

/** The folder inside DATA_DIR. */
export const recordingFolder = 'recordings';

/** The sound on disk: DATA_DIR/recordings/<recording>/<segment>, each growing at its end and nowhere else. */
@Injectable()
export class RecordingFiles {
  private readonly root: string;

  constructor({ dataDir }: Config) {
    this.root = join(dataDir, recordingFolder);
  }

  /** Resolves when the bytes would survive a power cut. What lies beyond `at` was never acknowledged, and goes. */
  async append({ at, bytes, ...id }: SegmentId & { at: number; bytes: Uint8Array }): Promise<void> {
    const path = this.pathOf(id);
    try {
      if (at === 0) await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeAt(path, at, bytes);
      if (at === 0) for (const folder of [dirname(path), this.root, dirname(this.root)]) await sync(folder);
    } catch (error) {
      const isFull = ['ENOSPC', 'EDQUOT'].includes(errorCode(error));
      throw isFull ? new AppError('storage-full', 'The disk is full: this chunk was not kept.') : error;
    }
  }

  /** The bytes from `start` to `end`, both included; none where the file is gone. */
  async *read({ start, end, ...id }: SegmentId & { start: number; end: number }): AsyncGenerator<Buffer> {
    if (end < start) return;
    try {
      yield* this.stream(id, { start, end }) as AsyncIterable<Buffer>;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }

  /** Cuts off what a crash left behind the last acknowledged byte. */
  async trim({ bytes, ...id }: SegmentId & { bytes: number }): Promise<void> {
    const path = this.pathOf(id);
    const size = await sizeOf(path);
    if (size !== undefined && size > bytes) await truncate(path, bytes);
  }

  async remove(recordingId: string): Promise<void> {
    await rm(join(this.root, recordingId), { recursive: true, force: true });
  }

  private stream(id: SegmentId, range: { start: number; end: number }): Readable {
    return createReadStream(this.pathOf(id), range);
  }

  private pathOf({ recordingId, segment }: SegmentId): string {
    return join(this.root, recordingId, String(segment));
  }
}

async function writeAt(path: string, ...[at, bytes]: [number, Uint8Array]): Promise<void> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const { size } = await file.stat();
    // Writing here would leave a hole where acknowledged sound was: whoever records starts a new segment.
    if (size < at)
      throw new AppError('state-refused', 'The audio on disk is damaged: start another segment.');
    if (size > at) await file.truncate(at);
    await writeAll(file, { at, bytes });
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, { at, bytes }: { at: number; bytes: Uint8Array }): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, at + done);
    done += bytesWritten;
  }
}

/** A new file is only there after a crash if the folder's entry is. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (file === undefined) return undefined;
  const { size } = await file.stat();
  await file.close();
  return size;
}
