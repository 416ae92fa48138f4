import { Injectable } from '@nestjs/common';
import type { QuestionId } from '@greenroom/shared/lib/id';
import { In, Not } from 'typeorm';
import { Database } from '../database/database.ts';
import type { OpenRounds } from '../question/open-rounds.ts';
import { SessionEntity, SessionParticipantEntity } from './session.entity.ts';

/** Answers the question bank which solutions must wait. */
@Injectable()
export class SessionOpenRounds implements OpenRounds {
  constructor(private readonly database: Database) {}

  async questionsOf(userId: string): Promise<ReadonlySet<QuestionId>> {
    const mine = await this.database.read.findBy(SessionParticipantEntity, { userId });
    const open = await this.database.read.findBy(SessionEntity, {
      id: In(mine.map(({ sessionId }) => sessionId)),
      status: Not('ended'),
    });
    return new Set(open.flatMap(({ questionIds }) => questionIds as QuestionId[]));
  }
}
