import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../database/database.ts';
import { DocumentService } from '../document/document.service.ts';
import { QuestionSightings } from '../question/question-sightings.ts';
import { SessionEntity, SessionEventEntity, SessionParticipantEntity } from './session.entity.ts';
import { SessionStore } from './session-store.ts';

/** Deletes what belongs to a session elsewhere (audio, say) within the same transaction; answers what to do after the commit. */
export type SessionRemover = (
  manager: EntityManager,
  sessionIds: readonly string[],
) => Promise<() => Promise<void>>;

/** Deletes sessions whole: log, documents, and what other features have registered. */
@Injectable()
export class SessionDeletion {
  private readonly removers: SessionRemover[] = [];

  constructor(
    private readonly database: Database,
    private readonly documents: DocumentService,
    private readonly sessions: SessionStore,
    private readonly sightings: QuestionSightings,
  ) {}

  register(remover: SessionRemover): void {
    this.removers.push(remover);
  }

  async delete(sessionIds: readonly string[]): Promise<void> {
    const afterCommit = await this.database.write((manager) => this.deleteIn(manager, sessionIds));
    await afterCommit();
  }

  /** Within a transaction of the caller's, who runs what it answers after the commit. */
  async deleteIn(manager: EntityManager, sessionIds: readonly string[]): Promise<() => Promise<void>> {
    const ids = [...sessionIds];
    const cleanUps: (() => Promise<void>)[] = [];
    for (const remover of this.removers) cleanUps.push(await remover(manager, ids));
    await this.documents.deleteOfSessions(manager, ids);
    await this.sightings.outlive(manager, ids);
    for (const entity of [SessionEventEntity, SessionParticipantEntity])
      await manager.delete(entity, { sessionId: In(ids) });
    await manager.delete(SessionEntity, { id: In(ids) });
    return async () => {
      for (const id of ids) this.sessions.deleted(id);
      for (const cleanUp of cleanUps) await cleanUp();
    };
  }
}
