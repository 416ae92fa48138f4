import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock, type Timer } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import { Log } from '../log/log.ts';
import { BackupShelf } from './backup-shelf.ts';
import { automaticShare, makeBackup } from './make-backup.ts';

const hourMs = 60 * 60_000;
/** In the machine's own time zone. */
const atHour = 3;

/** Every night, unless BACKUP_NIGHTLY says no. A server that slept through the hour makes up for it when it wakes. */
@Injectable()
export class NightlyBackup implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly shelf: BackupShelf;
  private hourly: Timer | undefined;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.shelf = new BackupShelf(config);
  }

  onApplicationBootstrap(): void {
    if (this.config.BACKUP_NIGHTLY) this.hourly = this.clock.every(hourMs, () => this.backUpIfDue());
  }

  onModuleDestroy(): void {
    this.hourly?.cancel();
  }

  private async backUpIfDue(): Promise<void> {
    const now = this.clock.now();
    const newest = await this.shelf.newest('nightly');
    if (newest !== undefined && newest >= lastNight(now)) return;
    const file = this.shelf.next('nightly', now);
    const { counts } = await makeBackup(this.config, { file, now, fullShare: automaticShare });
    await this.shelf.tidy();
    this.log.info('nightly backup', { file, counts });
  }
}

/** The last time the clock on the wall showed the hour of backups. */
function lastNight(now: number): number {
  const night = new Date(now);
  night.setHours(atHour, 0, 0, 0);
  if (night.getTime() > now) night.setDate(night.getDate() - 1);
  return night.getTime();
}
