import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.ts';
import { SessionDeletion } from '../session/session-deletion.ts';
import { UserErasure } from '../user/user-erasure.ts';
import { UserExport } from '../user/user-export.ts';
import { UserMerge } from '../user/user-merge.ts';
import { ChatMessageEntity } from './chat.entity.ts';

/** What somebody said goes with them, and with the session it was said in. */
@Injectable()
export class ChatOwnership implements OnModuleInit {
  constructor(
    private readonly sessions: SessionDeletion,
    private readonly erasure: UserErasure,
    private readonly merges: UserMerge,
    private readonly exports: UserExport,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.sessions.register(async (manager, sessionIds) => {
      await manager.delete(ChatMessageEntity, { sessionId: In([...sessionIds]) });
      return async () => undefined;
    });
    this.erasure.register(async (manager, authorId) => {
      await manager.delete(ChatMessageEntity, { authorId });
      return undefined;
    });
    this.merges.register(async (manager, from, to) => {
      await manager.update(ChatMessageEntity, { authorId: from }, { authorId: to });
    });
    this.exports.register(async (authorId) => ({
      name: 'chat',
      json: await this.database.read.find(ChatMessageEntity, { where: { authorId }, order: { at: 'ASC' } }),
    }));
  }
}
