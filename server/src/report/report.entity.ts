import type { ReportReason } from '@greenroom/shared/report/report.api';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** What an admin needs to judge it, copied when it was filed: it outlives the session, and nothing said later enters it. */
export interface Evidence {
  events: { at: number; by: string | null; type: string }[];
  chat: { at: number; by: string; text: string }[];
}

@Entity('report')
@Index('report_reporter', ['reporterId'])
@Index('report_reported', ['reportedId'])
export class ReportEntity {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('uuid'))
  sessionId!: string;

  @Column(columnType('uuid'))
  reporterId!: string;

  @Column(columnType('uuid'))
  reportedId!: string;

  @Column(columnType('text'))
  reason!: ReportReason;

  @Column(columnType('text'))
  text!: string;

  @Column(columnType('json'))
  evidence!: Evidence;

  @Column(columnType('instant'))
  at!: number;

  @Column(columnType('instant', { nullable: true }))
  closedAt!: number | null;

  @Column(columnType('text'))
  note!: string;
}

export const reportEntities = [ReportEntity];
