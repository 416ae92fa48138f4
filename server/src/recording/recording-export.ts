import { Injectable } from '@nestjs/common';
import type { Recording } from '@greenroom/shared/recording/recording.api';
import { type ExportFile, type ExportPart, UserExport } from '../user/user-export.ts';
import { extensionOf } from './media-type.ts';
import { RecordingFiles } from './recording-files.ts';
import { Recordings } from './recordings.ts';

/** Everything said, as files that any player opens. */
@Injectable()
export class RecordingExport {
  constructor(
    private readonly exports: UserExport,
    private readonly recordings: Recordings,
    private readonly files: RecordingFiles,
  ) {}

  register(): void {
    this.exports.register((userId) => this.collect(userId));
  }

  private async collect(ownerId: string): Promise<ExportPart> {
    const recordings = await this.recordings.find({ ownerId });
    return {
      name: 'recordings',
      json: recordings,
      files: recordings.flatMap((recording) => this.filesOf(recording)),
    };
  }

  private filesOf({ id, mimeType, segments }: Recording): ExportFile[] {
    return segments.map(({ index, bytes }) => ({
      name: `${id}/${index}.${extensionOf(mimeType)}`,
      open: () => this.files.read({ recordingId: id, segment: index, start: 0, end: bytes - 1 }),
    }));
  }
}
