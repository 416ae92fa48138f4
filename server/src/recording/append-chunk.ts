import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { DiskSpace } from './disk-space.ts';
import { assertBeginsAs } from './media-type.ts';
import { RecordingFiles } from './recording-files.ts';
import { type RecordingEntity, RecordingSegmentEntity } from './recording.entity.ts';
import { missing, Recordings } from './recordings.ts';

const megabyte = 1024 * 1024;

export interface Chunk {
  readonly recordingId: string;
  readonly segment: number;
  readonly chunk: number;
  readonly durationMs: number;
  readonly bytes: Uint8Array;
}

/** Takes one chunk of a recording. When it resolves, the sound is on disk and the row says so. */
@Injectable()
export class AppendChunk {
  constructor(
    private readonly database: Database,
    private readonly recordings: Recordings,
    private readonly files: RecordingFiles,
    private readonly disk: DiskSpace,
    private readonly config: Config,
  ) {}

  append(chunk: Chunk, userId: string): Promise<void> {
    return this.recordings.turns.take(userId, () => this.appendNow(chunk, userId));
  }

  private async appendNow({ recordingId, segment, chunk, ...given }: Chunk, userId: string): Promise<void> {
    const recording = await this.recordings.ofPerson(recordingId, userId);
    const { chunks, bytes: at } = await this.recordings.segmentOf(recordingId, segment);
    // Sent again because the answer was lost on its way.
    if (chunk < chunks) return;
    if (chunk > chunks) throw new AppError('conflict', `Chunk ${chunks} comes before chunk ${chunk}.`);
    if (recording.endedAt !== null) throw new AppError('state-refused', 'This recording has ended.');
    if (chunk === 0) assertBeginsAs(recording.mimeType, given.bytes);
    await this.assertRoom(recording, given.bytes.byteLength);
    await this.files.append({ recordingId, segment, at, bytes: given.bytes });
    await this.database.write(async (manager) => {
      const row = await manager.findOneBy(RecordingSegmentEntity, { recordingId, segment });
      if (row === null) throw missing();
      await manager.update(
        RecordingSegmentEntity,
        { recordingId, segment },
        {
          chunks: chunks + 1,
          bytes: at + given.bytes.byteLength,
          durationMs: row.durationMs + given.durationMs,
        },
      );
    });
  }

  private async assertRoom(recording: RecordingEntity, length: number): Promise<void> {
    const { RECORDING_MAX_MB, RECORDING_PERSON_MAX_MB } = this.config;
    await this.disk.assertRoomToRecord();
    const used = await this.recordings.bytesOf(recording);
    if (used.recording + length > RECORDING_MAX_MB * megabyte)
      throw new AppError('too-large', `A recording is at most ${RECORDING_MAX_MB} MB.`);
    if (used.person + length > RECORDING_PERSON_MAX_MB * megabyte)
      throw new AppError(
        'storage-full',
        `Your recordings take ${RECORDING_PERSON_MAX_MB} MB: delete some first.`,
      );
  }
}
