import { Injectable } from '@nestjs/common';
import type { SessionId } from '@greenroom/shared/lib/id';
import { MoreThan } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { SessionEntity } from './session.entity.ts';
import { abandonedAfterMs } from './session-closing.ts';

/** Meetings of two that may still have something to come; those left for a week are closed as any other session. */
@Injectable()
export class OpenMeetings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<SessionId[]> {
    const touchedAt = MoreThan(this.clock.now() - abandonedAfterMs);
    const meetings = await this.database.read.findBy(SessionEntity, { mode: 'pair', touchedAt });
    return meetings.map(({ id }) => id as SessionId);
  }
}
