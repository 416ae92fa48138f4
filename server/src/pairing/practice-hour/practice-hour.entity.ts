import type { PracticeHour } from '@greenroom/shared/pairing/pairing.api';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../../database/column-type.ts';

/** An hour that somebody announced. */
@Entity('practice_hour')
@Index('practice_hour_host', ['hostId'])
export class PracticeHourEntity {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('uuid'))
  hostId!: string;

  @Column(columnType('instant'))
  startsAt!: number;

  @Column(columnType('integer'))
  minutes!: number;

  @Column(columnType('text', { nullable: true }))
  phase!: PracticeHour['phase'];

  @Column(columnType('text'))
  note!: string;

  @Column(columnType('instant'))
  createdAt!: number;
}

/** Somebody comes; who announced the hour is among them. */
@Entity('practice_attendance')
@Index('practice_attendance_user', ['userId'])
export class PracticeAttendanceEntity {
  @PrimaryColumn(columnType('uuid'))
  practiceHourId!: string;

  @PrimaryColumn(columnType('uuid'))
  userId!: string;

  @Column(columnType('instant'))
  at!: number;
}
