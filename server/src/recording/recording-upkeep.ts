import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock, type Timer } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { RecordingFiles } from './recording-files.ts';
import { RecordingRemoval } from './recording-removal.ts';
import { RecordingEntity, RecordingSegmentEntity } from './recording.entity.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** After a crash: files end where the rows say, and what was being deleted goes. Every day: what is past its time goes. */
@Injectable()
export class RecordingUpkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private timers: Timer[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly files: RecordingFiles,
    private readonly removal: RecordingRemoval,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.removal.finishAll();
    await this.trim();
    const sweep = () => this.removeExpired();
    // A server that is restarted every night gets its turn as well.
    this.timers = [this.clock.setTimer(this.clock.now() + minuteMs, sweep), this.clock.every(dayMs, sweep)];
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) timer.cancel();
  }

  private async trim(): Promise<void> {
    const { read } = this.database;
    const open = await read.findBy(RecordingEntity, { endedAt: IsNull() });
    const recordingId = In(open.map(({ id }) => id));
    for (const segment of await read.findBy(RecordingSegmentEntity, { recordingId }))
      await this.files.trim(segment);
  }

  private async removeExpired(): Promise<void> {
    const before = this.clock.now() - this.config.RECORDING_RETENTION_DAYS * dayMs;
    const createdAt = LessThanOrEqual(before);
    await this.removal.remove(await this.database.read.findBy(RecordingEntity, { createdAt }));
  }
}
