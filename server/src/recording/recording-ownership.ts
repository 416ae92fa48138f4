import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { SessionDeletion } from '../session/session-deletion.ts';
import { UserErasure } from '../user/user-erasure.ts';
import { UserMerge } from '../user/user-merge.ts';
import { RecordingExport } from './recording-export.ts';
import { RecordingRemoval } from './recording-removal.ts';
import { RecordingEntity } from './recording.entity.ts';

/** A voice goes with the session it spoke in and with the person it belongs to. */
@Injectable()
export class RecordingOwnership implements OnModuleInit {
  constructor(
    private readonly sessions: SessionDeletion,
    private readonly erasure: UserErasure,
    private readonly merges: UserMerge,
    private readonly collection: RecordingExport,
    private readonly removal: RecordingRemoval,
  ) {}

  onModuleInit(): void {
    this.sessions.register(async (manager, sessionIds) => {
      const going = await manager.findBy(RecordingEntity, { sessionId: In([...sessionIds]) });
      return this.removal.removeIn(manager, going);
    });
    this.erasure.register(async (manager, ownerId) => {
      return this.removal.removeIn(manager, await manager.findBy(RecordingEntity, { ownerId }));
    });
    this.merges.register(async (manager, from, to) => {
      await manager.update(RecordingEntity, { ownerId: from }, { ownerId: to });
    });
    this.collection.register();
  }
}
