import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { RouteInput } from '@greenroom/shared/http/route';
import type { SessionId } from '@greenroom/shared/lib/id';
import {
  type Recording,
  recordingFormat,
  type startRecording,
} from '@greenroom/shared/recording/recording.api';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { SessionStore } from '../session/session-store.ts';
import { DiskSpace } from './disk-space.ts';
import { containerOf } from './media-type.ts';
import { RecordingEntity, RecordingSegmentEntity } from './recording.entity.ts';
import { missing, Recordings } from './recordings.ts';

type Wish = RouteInput<typeof startRecording>['body'];

@Injectable()
export class RecordingService {
  constructor(
    private readonly database: Database,
    private readonly recordings: Recordings,
    private readonly sessions: SessionStore,
    private readonly disk: DiskSpace,
    private readonly clock: Clock,
  ) {}

  async start({ sessionId, field, mimeType }: Wish, userId: string): Promise<Recording> {
    await this.sessions.ofPerson(sessionId, userId);
    containerOf(mimeType);
    await this.disk.assertRoomToRecord();
    const id = randomUUID();
    const createdAt = this.clock.now();
    const row = { id, sessionId, ownerId: userId, field, mimeType, createdAt, endedAt: null };
    await this.database.append(RecordingEntity, row);
    return this.show(id, userId);
  }

  startSegment(recordingId: string, userId: string): Promise<number> {
    return this.database.write(async (manager) => {
      const recording = await manager.findOneBy(RecordingEntity, { id: recordingId, ownerId: userId });
      if (recording === null) throw missing();
      if (recording.endedAt !== null) throw new AppError('state-refused', 'This recording has ended.');
      const segment = await manager.countBy(RecordingSegmentEntity, { recordingId });
      if (segment >= recordingFormat.maxSegments)
        throw new AppError(
          'state-refused',
          `A recording has at most ${recordingFormat.maxSegments} segments.`,
        );
      const row = { recordingId, segment, chunks: 0, bytes: 0, durationMs: 0 };
      await this.database.appendWith(manager, RecordingSegmentEntity, row);
      return segment;
    });
  }

  async end(recordingId: string, userId: string): Promise<Recording> {
    await this.recordings.turns.take(userId, () =>
      this.database.write(async (manager) => {
        const recording = await manager.findOneBy(RecordingEntity, { id: recordingId, ownerId: userId });
        if (recording === null) throw missing();
        if (recording.endedAt !== null) return;
        await manager.update(RecordingEntity, { id: recordingId }, { endedAt: this.clock.now() });
      }),
    );
    return this.show(recordingId, userId);
  }

  async list(sessionId: SessionId, userId: string): Promise<Recording[]> {
    await this.sessions.ofPerson(sessionId, userId);
    return this.recordings.find({ sessionId, ownerId: userId });
  }

  private async show(id: string, ownerId: string): Promise<Recording> {
    const [recording] = await this.recordings.find({ id, ownerId });
    if (recording === undefined) throw missing();
    return recording;
  }
}
