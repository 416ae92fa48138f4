import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import { Config } from '../config/config.ts';

/** From here on recordings and backups leave the rest of the disk to what people type. */
export const fullFrom = 0.9;

export interface Space {
  readonly freeBytes: number;
  /** 0 to 1, as `df` counts: what only root may still use is not free. */
  readonly usedShare: number;
}

/** How full the disk of the data folder is. Tests put another `look` in its place: the disk is not ours. */
@Injectable()
export class DiskSpace {
  constructor(private readonly config: Config) {}

  look(): Promise<Space> {
    return spaceAt(this.config.dataDir);
  }

  async assertRoomToRecord(): Promise<void> {
    const { usedShare } = await this.look();
    if (usedShare < fullFrom) return;
    throw new AppError(
      'storage-full',
      `The disk is ${Math.floor(usedShare * 100)} % full: recording stops, typing goes on.`,
    );
  }
}

export async function spaceAt(path: string): Promise<Space> {
  const { blocks, bfree, bavail, bsize } = await statfs(path);
  const used = blocks - bfree;
  return { freeBytes: bavail * bsize, usedShare: used + bavail === 0 ? 0 : used / (used + bavail) };
}
