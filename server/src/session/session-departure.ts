import { Injectable } from '@nestjs/common';
import type { SessionId } from '@greenroom/shared/lib/id';
import { type EntityManager, In, Not } from 'typeorm';
import { DocumentService } from '../document/document.service.ts';
import { Connections } from '../realtime/connections.ts';
import { becomeNobodyInLog } from './become-nobody.ts';
import { SessionDeletion } from './session-deletion.ts';
import { SessionParticipantEntity } from './session.entity.ts';
import { SessionLog } from './session-log.ts';
import { SessionStore } from './session-store.ts';

/** Removes what one person left in sessions that others stay in (chat, audio), within the same transaction. */
export type DepartureRemover = (
  manager: EntityManager,
  departure: { userId: string; sessionIds: readonly string[] },
) => Promise<() => Promise<void>>;

/**
 * A person's sessions go with them. Of one that another one stays in, only their part goes: notes, chat, and every trace of
 * who they were. The joint document is the other one's too.
 */
@Injectable()
export class SessionDeparture {
  private readonly removers: DepartureRemover[] = [];

  constructor(
    private readonly deletion: SessionDeletion,
    private readonly documents: DocumentService,
    private readonly sessions: SessionStore,
    private readonly connections: Connections,
    private readonly log: SessionLog,
  ) {}

  register(remover: DepartureRemover): void {
    this.removers.push(remover);
  }

  /** Within a transaction of the caller's, who runs what it answers after the commit. */
  async departIn(
    manager: EntityManager,
    userId: string,
    sessionIds: readonly string[],
  ): Promise<() => Promise<void>> {
    const others = await manager.findBy(SessionParticipantEntity, {
      sessionId: In([...sessionIds]),
      userId: Not(userId),
    });
    const shared = new Set(others.map(({ sessionId }) => sessionId));
    const alone = sessionIds.filter((id) => !shared.has(id));
    const cleanUps = [await this.deletion.deleteIn(manager, alone)];
    const departure = { userId, sessionIds: [...shared] };
    for (const remover of this.removers) cleanUps.push(await remover(manager, departure));
    for (const sessionId of shared) await this.becomeNobody(manager, { sessionId, userId });
    return async () => {
      for (const sessionId of shared) await this.tellOthers(sessionId as SessionId, userId);
      for (const cleanUp of cleanUps) await cleanUp();
    };
  }

  /** Closes the room to who is no part of the session any more; who stays hears that they are gone, and may decide. */
  private async tellOthers(sessionId: SessionId, userId: string): Promise<void> {
    this.sessions.forget(sessionId);
    for (const connection of this.connections.inSession(sessionId))
      if (connection.actor.userId === userId) this.connections.leave(connection, sessionId);
    await this.sessions.tellAgain(sessionId);
  }

  /**
   * The one place where a log is rewritten: an id that leads to nobody stands where the person's stood. That they left is
   * its next entry, so that nothing decided on the log as it was is appended to it.
   */
  async becomeNobody(
    manager: EntityManager,
    { sessionId, userId }: { sessionId: string; userId: string },
  ): Promise<void> {
    const nobody = await becomeNobodyInLog(manager, { sessionId, userId });
    await this.log.append(manager, sessionId, {
      actorId: null,
      fact: (since) => ({ type: 'participant:left', userId: nobody, since, cause: 'left' }),
    });
    await manager.delete(SessionParticipantEntity, { sessionId, userId });
    await this.documents.becomeNobody(manager, { sessionId, userId, nobody });
  }
}
