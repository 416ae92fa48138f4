import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { RecordingId, SessionId } from '@greenroom/shared/lib/id';
import type { Recording } from '@greenroom/shared/recording/recording.api';
import { type FindOptionsWhere, In } from 'typeorm';
import { Database } from '../database/database.ts';
import { RecordingEntity, RecordingSegmentEntity } from './recording.entity.ts';
import { Turns } from './turns.ts';

/** Recordings as their owner has them. What is another's is not there. */
@Injectable()
export class Recordings {
  /** Everything that touches one person's files, so that quotas hold and nothing is written while it is deleted. */
  readonly turns = new Turns();

  constructor(private readonly database: Database) {}

  async ofPerson(id: string, ownerId: string): Promise<RecordingEntity> {
    const [row] = await this.database.rows(RecordingEntity, { id, ownerId });
    if (row === undefined) throw missing();
    return row;
  }

  async segmentOf(recordingId: string, segment: number): Promise<RecordingSegmentEntity> {
    const [row] = await this.database.rows(RecordingSegmentEntity, { recordingId, segment });
    if (row === undefined) throw missing();
    return row;
  }

  async find(where: FindOptionsWhere<RecordingEntity>): Promise<Recording[]> {
    const { read } = this.database;
    const rows = await read.find(RecordingEntity, { where, order: { createdAt: 'ASC', id: 'ASC' } });
    const segments = await read.find(RecordingSegmentEntity, {
      where: { recordingId: In(rows.map(({ id }) => id)) },
      order: { segment: 'ASC' },
    });
    return rows.map((row) => present(row, segments));
  }

  /** What a person's recordings take, all of them and this one alone. */
  async bytesOf({ id, ownerId }: RecordingEntity): Promise<{ recording: number; person: number }> {
    const sums = await this.database.read
      .createQueryBuilder(RecordingSegmentEntity, 'segment')
      .innerJoin(RecordingEntity, 'recording', 'recording.id = segment.recordingId')
      .select('segment.recording_id', 'id')
      .addSelect('sum(segment.bytes)', 'bytes')
      .where('recording.ownerId = :ownerId', { ownerId })
      .groupBy('segment.recording_id')
      .getRawMany<{ id: string; bytes: number | string }>();
    const own = sums.find((sum) => sum.id === id);
    return {
      recording: Number(own?.bytes ?? 0),
      person: sums.reduce((total, { bytes }) => total + Number(bytes), 0),
    };
  }
}

export const missing = () => new AppError('not-found', 'There is no such recording.');

/** A segment that was opened and never spoken into is nothing to play. */
function present(row: RecordingEntity, segments: readonly RecordingSegmentEntity[]): Recording {
  const spoken = segments.filter(({ recordingId, bytes }) => recordingId === row.id && bytes > 0);
  return {
    id: row.id as RecordingId,
    sessionId: row.sessionId as SessionId,
    field: row.field,
    mimeType: row.mimeType,
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    segments: spoken.map(({ segment, bytes, durationMs }) => ({ index: segment, bytes, durationMs })),
  };
}
