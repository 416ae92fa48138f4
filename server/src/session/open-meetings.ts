import { Injectable } from '@nestjs/common';
import type { QuestionId, SessionId } from '@greenroom/shared/lib/id';
import { gatherMs } from '@greenroom/shared/pair/pair-room';
import { currentRound } from '@greenroom/shared/session/session-state';
import { In, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { SessionEntity, SessionEventEntity, SessionParticipantEntity } from './session.entity.ts';
import { abandonedAfterMs } from './abandoned-after.ts';
import { SessionStore } from './session-store.ts';

/** Meetings of two that may still have something to come; those left for a week are closed as any other session. */
@Injectable()
export class OpenMeetings {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  /** Ids alone: what is open for a week may be many. Once the scorecards are open nothing happens by itself. */
  async list(): Promise<SessionId[]> {
    const meetings = await this.database.read
      .createQueryBuilder(SessionEntity, 'meeting')
      .select('meeting.id')
      .where({ mode: 'pair', touchedAt: MoreThan(this.clock.now() - abandonedAfterMs) })
      .andWhere((asked) => {
        const revealed = asked
          .subQuery()
          .select('1')
          .from(SessionEventEntity, 'entry')
          .where('entry.sessionId = meeting.id')
          .andWhere("entry.type = 'scorecards:revealed'");
        return `NOT EXISTS ${revealed.getQuery()}`;
      })
      .getMany();
    return meetings.map(({ id }) => id as SessionId);
  }

  /** Made a while ago, and not begun. */
  async unmet(): Promise<SessionId[]> {
    const touchedAt = LessThanOrEqual(this.clock.now() - gatherMs.strangers);
    const meetings = await this.database.read.findBy(SessionEntity, {
      mode: 'pair',
      status: 'ready',
      touchedAt,
    });
    return meetings.map(({ id }) => id as SessionId);
  }

  /** What lies before this person as a candidate: a round alone with the same question would tell its hints. */
  async questionsOf(userId: string): Promise<ReadonlySet<QuestionId>> {
    const mine = await this.database.read.findBy(SessionParticipantEntity, { userId });
    const id = In(mine.map(({ sessionId }) => sessionId));
    const open = await this.database.read.findBy(SessionEntity, { id, mode: 'pair', status: Not('ended') });
    const live = await Promise.all(open.map((meeting) => this.sessions.load(meeting.id as SessionId)));
    return new Set(
      live
        .map(({ state }) => currentRound(state))
        .filter(({ setup, end }) => setup.candidateId === userId && end === null)
        .flatMap(({ reveals }) => Object.keys(reveals) as QuestionId[]),
    );
  }
}
