import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { errorCode } from '../log/error-code.ts';

const kept = 7;
const name = /^(nightly|migration|manual)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.tar$/;

export type BackupKind = 'nightly' | 'migration' | 'manual';

/** Where backups go that nobody named: DATA_DIR/backups. */
export class BackupShelf {
  readonly folder: string;

  constructor({ dataDir }: Pick<Config, 'dataDir'>) {
    this.folder = join(dataDir, 'backups');
  }

  next(kind: BackupKind, now: number): string {
    const stamp = `${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
    return join(this.folder, `${kind}-${stamp}.tar`);
  }

  /** When the newest of this kind was made. */
  async newest(kind: BackupKind): Promise<number | undefined> {
    const times = (await this.list()).filter((backup) => backup.kind === kind).map(({ at }) => at);
    return times.at(-1);
  }

  /** Keeps the newest seven of those that made themselves; what a person asked for stays until a person deletes it. */
  async tidy(): Promise<void> {
    const automatic = (await this.list()).filter(({ kind }) => kind !== 'manual');
    for (const { file } of automatic.slice(0, -kept)) await rm(join(this.folder, file));
  }

  private async list(): Promise<{ file: string; kind: string; at: number }[]> {
    const files = await readdir(this.folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    });
    const backups = files.flatMap((file) => {
      const [, kind = '', day = '', ...time] = name.exec(file) ?? [];
      return kind === '' ? [] : [{ file, kind, at: Date.parse(`${day}T${time.join(':')}Z`) }];
    });
    return backups.sort((one, other) => one.at - other.at);
  }
}
