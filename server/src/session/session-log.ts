import { Injectable } from '@nestjs/common';
import type { SessionId } from '@greenroom/shared/lib/id';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { SessionEntity, SessionEventEntity } from './session.entity.ts';

/** A session's log, for those who must look at what happened rather than at what it amounts to. */
@Injectable()
export class SessionLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One more entry for a session that is not changed by a move of its own: a merge, a departure. */
  async append(
    manager: EntityManager,
    sessionId: string,
    entry: { actorId: string | null; fact: (at: number) => SessionFact },
  ): Promise<void> {
    const session = await manager.findOneByOrFail(SessionEntity, { id: sessionId });
    const at = this.clock.now();
    const version = session.version + 1;
    const fact = entry.fact(at);
    await this.database.appendWith(manager, SessionEventEntity, {
      ...{ sessionId, version, at, fact },
      ...{ actorId: entry.actorId, type: fact.type },
    });
    await manager.update(SessionEntity, { id: sessionId }, { version });
  }

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
