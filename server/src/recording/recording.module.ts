import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.ts';
import { AppendChunk } from './append-chunk.ts';
import { DiskSpace } from './disk-space.ts';
import { Playback } from './playback.ts';
import { RecordingController } from './recording.controller.ts';
import { RecordingExport } from './recording-export.ts';
import { RecordingFiles } from './recording-files.ts';
import { RecordingOwnership } from './recording-ownership.ts';
import { RecordingRemoval } from './recording-removal.ts';
import { RecordingService } from './recording.service.ts';
import { Recordings } from './recordings.ts';
import { RecordingUpkeep } from './recording-upkeep.ts';

const keeping = [RecordingExport, RecordingOwnership, RecordingRemoval, RecordingUpkeep];

@Module({
  imports: [SessionModule],
  controllers: [RecordingController],
  providers: [AppendChunk, DiskSpace, Playback, RecordingFiles, RecordingService, Recordings, ...keeping],
  exports: [DiskSpace, RecordingService],
})
export class RecordingModule {}
