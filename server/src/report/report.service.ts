import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId } from '@greenroom/shared/lib/id';
import type { ReportReason } from '@greenroom/shared/report/report.api';
import { BlockService } from '../block/block.service.ts';
import { ChatService } from '../chat/chat.service.ts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { SessionLog } from '../session/session-log.ts';
import { type Evidence, ReportEntity } from './report.entity.ts';

/** The last of what happened and was said: enough to judge, no more of a meeting than that. */
const lastEvents = 200;
const lastMessages = 100;

@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly blocks: BlockService,
    private readonly log: SessionLog,
    private readonly chat: ChatService,
    private readonly clock: Clock,
  ) {}

  /** Blocks first: whatever becomes of the report, the two do not meet again. */
  async file(
    sessionId: SessionId,
    reporterId: string,
    { reason, text }: { reason: ReportReason; text: string },
  ): Promise<void> {
    const { blockedId } = await this.blocks.block(sessionId, reporterId);
    const evidence = await this.gather(sessionId, reporterId);
    await this.database.append(ReportEntity, {
      ...{ id: randomUUID(), sessionId, reporterId, reportedId: blockedId, reason, text, evidence },
      ...{ at: this.clock.now(), closedAt: null, note: '' },
    });
  }

  /** Open ones first, the latest first. */
  async list(): Promise<ReportEntity[]> {
    const reports = await this.database.read.find(ReportEntity, { order: { at: 'DESC' }, take: 500 });
    return reports.sort((one, other) => Number(one.closedAt !== null) - Number(other.closedAt !== null));
  }

  async close(id: string, note: string): Promise<void> {
    const { affected } = await this.database.write((manager) =>
      manager.update(ReportEntity, { id }, { closedAt: this.clock.now(), note }),
    );
    if (affected === 0) throw new AppError('not-found', 'There is no such report.');
  }

  private async gather(sessionId: SessionId, userId: string): Promise<Evidence> {
    const events = await this.log.latest(sessionId, lastEvents);
    const said = await this.chat.latest(sessionId, userId, lastMessages);
    return {
      events: events.map(({ at, actorId, type }) => ({ at, by: actorId, type })),
      chat: said.map(({ at, authorId, text }) => ({ at, by: authorId, text })),
    };
  }
}
