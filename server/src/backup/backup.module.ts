import { Module } from '@nestjs/common';
import { ControlModule } from '../control/control.module.ts';
import { BackupControl } from './backup-control.ts';
import { NightlyBackup } from './nightly-backup.ts';

@Module({ imports: [ControlModule], providers: [BackupControl, NightlyBackup] })
export class BackupModule {}
