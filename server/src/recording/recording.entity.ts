import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** One spoken answer: whose it is, and what of the work it says. The sound itself is in RecordingFiles. */
@Entity('recording')
@Index('recording_owner', ['ownerId'])
@Index('recording_session', ['sessionId'])
export class RecordingEntity {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('uuid'))
  sessionId!: string;

  @Column(columnType('uuid'))
  ownerId!: string;

  @Column(columnType('text'))
  field!: string;

  @Column(columnType('text'))
  mimeType!: string;

  @Column(columnType('instant'))
  createdAt!: number;

  @Column(columnType('instant', { nullable: true }))
  endedAt!: number | null;
}

/** One playable file. `bytes` is how much of it has been acknowledged; what the disk has beyond that was never promised. */
@Entity('recording_segment')
export class RecordingSegmentEntity {
  @PrimaryColumn(columnType('uuid'))
  recordingId!: string;

  @PrimaryColumn(columnType('integer'))
  segment!: number;

  @Column(columnType('integer'))
  chunks!: number;

  @Column(columnType('integer'))
  bytes!: number;

  @Column(columnType('number'))
  durationMs!: number;
}

/** A recording whose rows are gone and whose files are going. What a crash leaves here is finished at the next start. */
@Entity('recording_removal')
export class RecordingRemovalEntity {
  @PrimaryColumn(columnType('uuid'))
  recordingId!: string;
}

export const recordingEntities = [RecordingEntity, RecordingSegmentEntity, RecordingRemovalEntity];
