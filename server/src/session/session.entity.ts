import type { SessionFact } from '@greenroom/shared/session/session-event';
import type { RoundStatus } from '@greenroom/shared/session/session-state';
import type { JobRole } from '@greenroom/shared/vocabulary/job-role';
import type { Level } from '@greenroom/shared/vocabulary/level';
import type { Phase } from '@greenroom/shared/vocabulary/phase';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** What lists need to know of a session, projected from its log in the transaction that appends to it. */
@Entity('session')
@Index('session_status', ['status', 'touchedAt'])
export class SessionEntity {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('text'))
  mode!: 'solo' | 'pair';

  @Column(columnType('text'))
  plan!: string;

  @Column(columnType('text'))
  title!: string;

  @Column(columnType('text'))
  phase!: Phase;

  @Column(columnType('text'))
  jobRole!: JobRole;

  @Column(columnType('text'))
  level!: Level;

  @Column(columnType('text'))
  status!: RoundStatus;

  @Column(columnType('json'))
  questionIds!: string[];

  @Column(columnType('integer'))
  version!: number;

  @Column(columnType('instant'))
  createdAt!: number;

  @Column(columnType('instant'))
  touchedAt!: number;

  @Column(columnType('instant', { nullable: true }))
  endedAt!: number | null;

  @Column(columnType('instant', { nullable: true }))
  selfScoredAt!: number | null;

  @Column(columnType('integer', { nullable: true }))
  independence!: number | null;
}

@Entity('session_participant')
@Index('session_participant_user', ['userId'])
export class SessionParticipantEntity {
  @PrimaryColumn(columnType('uuid'))
  sessionId!: string;

  @PrimaryColumn(columnType('uuid'))
  userId!: string;
}

/** The log. A row is written once and never changed. */
@Entity('session_event')
export class SessionEventEntity {
  @PrimaryColumn(columnType('uuid'))
  sessionId!: string;

  @PrimaryColumn(columnType('integer'))
  version!: number;

  @Column(columnType('instant'))
  at!: number;

  @Column(columnType('uuid', { nullable: true }))
  actorId!: string | null;

  @Column(columnType('text'))
  type!: string;

  @Column(columnType('json'))
  fact!: SessionFact;
}

/** One row: until when this server was surely alive. After a kill, running clocks are stopped from here on. */
@Entity('heartbeat')
export class HeartbeatEntity {
  @PrimaryColumn(columnType('integer'))
  id!: number;

  @Column(columnType('instant'))
  at!: number;
}

export const sessionEntities = [SessionEntity, SessionParticipantEntity, SessionEventEntity, HeartbeatEntity];
