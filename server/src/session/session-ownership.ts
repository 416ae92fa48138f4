import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SessionId } from '@greenroom/shared/lib/id';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../database/database.ts';
import { DocumentService } from '../document/document.service.ts';
import { type AfterCommit, UserErasure } from '../user/user-erasure.ts';
import { type ExportPart, UserExport } from '../user/user-export.ts';
import { exportedSession } from './session-export.ts';
import { SessionDeparture } from './session-departure.ts';
import { SessionEntity, SessionEventEntity, SessionParticipantEntity } from './session.entity.ts';

/** A person's sessions are theirs: to take along whole, and to be gone with them. */
@Injectable()
export class SessionOwnership implements OnModuleInit {
  constructor(
    private readonly erasure: UserErasure,
    private readonly exports: UserExport,
    private readonly departure: SessionDeparture,
    private readonly documents: DocumentService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.erasure.register((manager, userId) => this.erase(manager, userId));
    this.exports.register((userId) => this.collect(userId));
  }

  private async erase(manager: EntityManager, userId: string): Promise<AfterCommit> {
    const mine = await manager.findBy(SessionParticipantEntity, { userId });
    return this.departure.departIn(
      manager,
      userId,
      mine.map(({ sessionId }) => sessionId),
    );
  }

  /** The row, the log, and every document as the text and values it holds. */
  private async collect(userId: string): Promise<ExportPart> {
    const { read } = this.database;
    const mine = await read.findBy(SessionParticipantEntity, { userId });
    const sessions = await read.find(SessionEntity, {
      where: { id: In(mine.map(({ sessionId }) => sessionId)) },
      order: { createdAt: 'ASC' },
    });
    const json = await Promise.all(
      sessions.map(async (session) => ({
        ...exportedSession(
          session,
          await read.find(SessionEventEntity, {
            where: { sessionId: session.id },
            order: { version: 'ASC' },
          }),
          userId,
        ),
        documents: await this.documents.contentsOf(session.id as SessionId, userId),
      })),
    );
    return { name: 'sessions', json };
  }
}
