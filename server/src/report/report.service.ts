import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId } from '@greenroom/shared/lib/id';
import type { ReportReason } from '@greenroom/shared/report/report.api';
import { IsNull, Not } from 'typeorm';
import { BlockService } from '../block/block.service.ts';
import { ChatService } from '../chat/chat.service.ts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { SessionLog } from '../session/session-log.ts';
import { type Evidence, ReportEntity } from './report.entity.ts';

/** The last of what happened and was said: enough to judge, no more of a meeting than that. */
const lastEvents = 200;
const lastMessages = 100;
/** Of one meeting by one person: each copies what was said, and they must not hide those of others. */
const mostOfMeeting = 5;
const listed = 500;

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
    await this.database.write(async (manager) => {
      if ((await manager.countBy(ReportEntity, { sessionId, reporterId })) >= mostOfMeeting)
        throw new AppError('state-refused', 'This meeting has been reported: an admin reads what is there.');
      await this.database.appendWith(manager, ReportEntity, {
        ...{ id: randomUUID(), sessionId, reporterId, reportedId: blockedId, reason, text, evidence },
        ...{ at: this.clock.now(), closedAt: null, note: '' },
      });
    });
  }

  /** Open ones first, the latest first. */
  async list(): Promise<ReportEntity[]> {
    const found = { order: { at: 'DESC' }, take: listed } as const;
    const { read } = this.database;
    const open = await read.find(ReportEntity, { ...found, where: { closedAt: IsNull() } });
    const closed = await read.find(ReportEntity, { ...found, where: { closedAt: Not(IsNull()) } });
    return [...open, ...closed].slice(0, listed);
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
