import { Injectable } from '@nestjs/common';
import type { SessionId } from '@greenroom/shared/lib/id';
import { Database } from '../database/database.ts';
import { SessionEventEntity } from './session.entity.ts';

/** A session's log, for those who must look at what happened rather than at what it amounts to. */
@Injectable()
export class SessionLog {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  async latest(sessionId: SessionId, count: number): Promise<SessionEventEntity[]> {
    const events = await this.database.read.find(SessionEventEntity, {
      where: { sessionId },
      order: { version: 'DESC' },
      take: count,
    });
    return events.reverse();
  }
}
