import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { reportsOnPage } from '@greenroom/shared/report/report.api';
import type { ReportReason } from '@greenroom/shared/report/report-reason';
import { IsNull, Not } from 'typeorm';
import { BlockService } from '../block/block.service.ts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { EvidenceGathering } from './evidence-gathering.ts';
import { ReportEntity } from './report.entity.ts';

/** Of one meeting by one person: each copies what was said, and they must not hide those of others. */
const mostOfMeeting = 5;
/** Of the others about the same person, on the page of one. */
const mostOthers = 50;

@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly blocks: BlockService,
    private readonly evidence: EvidenceGathering,
    private readonly clock: Clock,
  ) {}

  /** Blocks first: whatever becomes of the report, the two do not meet again. */
  async file(
    sessionId: SessionId,
    reporterId: string,
    { reason, text }: { reason: ReportReason; text: string },
  ): Promise<void> {
    const { blockedId } = await this.blocks.block(sessionId, reporterId);
    const gathered = await this.evidence.gather(sessionId, reporterId as UserId);
    await this.database.write(async (manager) => {
      if ((await manager.countBy(ReportEntity, { sessionId, reporterId })) >= mostOfMeeting)
        throw new AppError('state-refused', 'This meeting has been reported: an admin reads what is there.');
      await this.database.appendWith(manager, ReportEntity, {
        ...{ id: randomUUID(), sessionId, reporterId, reportedId: blockedId, reason, text, ...gathered },
        ...{ at: this.clock.now(), closedAt: null, decision: null, decidedById: null, note: '' },
      });
    });
  }

  /** One page of those that wait, or of those that are decided; the latest first. */
  async list({
    state,
    reason,
    page,
  }: {
    state: 'open' | 'decided';
    reason?: ReportReason | undefined;
    page: number;
  }): Promise<{ reports: ReportEntity[]; total: number; open: number }> {
    const where = { closedAt: state === 'open' ? IsNull() : Not(IsNull()), ...(reason && { reason }) };
    const [reports, total] = await this.database.read.findAndCount(ReportEntity, {
      ...{ where, order: { at: 'DESC', id: 'ASC' } },
      ...{ take: reportsOnPage, skip: (page - 1) * reportsOnPage },
    });
    const open = await this.database.read.countBy(ReportEntity, { closedAt: IsNull() });
    return { reports, total, open };
  }

  async load(id: string): Promise<ReportEntity> {
    const report = await this.database.read.findOneBy(ReportEntity, { id });
    if (report === null) throw new AppError('not-found', 'There is no such report.');
    return report;
  }

  /** The others about the same person, latest first. */
  others({ id, reportedId }: ReportEntity): Promise<ReportEntity[]> {
    return this.database.read.find(ReportEntity, {
      ...{ where: { reportedId, id: Not(id) }, order: { at: 'DESC', id: 'ASC' }, take: mostOthers },
    });
  }

  countOthers({ id, reportedId }: ReportEntity): Promise<number> {
    return this.database.read.countBy(ReportEntity, { reportedId, id: Not(id) });
  }
}
