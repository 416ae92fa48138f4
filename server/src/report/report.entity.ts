import type { ReportReason } from '@greenroom/shared/report/report-reason';
import type { Decision, Evidence } from '@greenroom/shared/report/report.schema';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/**
 * A report. Its evidence is what an admin needs to judge it, copied when it was filed: it outlives the session, nothing said
 * later enters it, and it names the two by their side.
 */
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

  /** What each was called in the session. */
  @Column(columnType('text', { default: '' }))
  reporterAs!: string;

  @Column(columnType('text', { default: '' }))
  reportedAs!: string;

  @Column(columnType('text'))
  reason!: ReportReason;

  @Column(columnType('text'))
  text!: string;

  @Column(columnType('json'))
  evidence!: Evidence;

  @Column(columnType('instant'))
  at!: number;

  /** Decided then; null while it waits for somebody to decide. */
  @Column(columnType('instant', { nullable: true }))
  closedAt!: number | null;

  @Column(columnType('text', { nullable: true }))
  decision!: Decision | null;

  @Column(columnType('uuid', { nullable: true }))
  decidedById!: string | null;

  @Column(columnType('text'))
  note!: string;
}

export const reportEntities = [ReportEntity];
