import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { type EntityManager, In } from 'typeorm';
import { DocumentService } from '../document/document.service.ts';
import { UserMerge } from '../user/user-merge.ts';
import { SessionParticipantEntity } from './session.entity.ts';
import { SessionDeparture } from './session-departure.ts';
import { SessionLog } from './session-log.ts';
import { SessionStore } from './session-store.ts';

interface People {
  from: UserId;
  to: UserId;
}

/** Hands a guest's sessions over to the account they sign in to. The log is not rewritten: it says that it happened. */
@Injectable()
export class SessionMerge implements OnModuleInit {
  constructor(
    private readonly merges: UserMerge,
    private readonly sessions: SessionStore,
    private readonly documents: DocumentService,
    private readonly departure: SessionDeparture,
    private readonly log: SessionLog,
  ) {}

  onModuleInit(): void {
    this.merges.register((manager, from, to) =>
      this.merge(manager, { from: from as UserId, to: to as UserId }),
    );
  }

  private async merge(manager: EntityManager, people: People): Promise<void> {
    const { from, to } = people;
    await this.partFromOneself(manager, people);
    const mine = await manager.findBy(SessionParticipantEntity, { userId: from });
    const fact: SessionFact = { type: 'participant:merged', ...people };
    for (const { sessionId } of mine) {
      await this.log.append(manager, sessionId, { actorId: to, fact: () => fact });
      this.sessions.forget(sessionId);
    }
    await manager.update(SessionParticipantEntity, { userId: from }, { userId: to });
    await this.documents.merge(manager, people);
  }

  /** A guest may have met the very account they sign in to, from another window: in that meeting they become nobody. */
  private async partFromOneself(manager: EntityManager, { from, to }: People): Promise<void> {
    const theirs = await manager.findBy(SessionParticipantEntity, { userId: to });
    const sessionId = In(theirs.map((known) => known.sessionId));
    for (const met of await manager.findBy(SessionParticipantEntity, { userId: from, sessionId })) {
      await this.departure.becomeNobody(manager, { sessionId: met.sessionId, userId: from });
      this.sessions.forget(met.sessionId);
    }
  }
}
