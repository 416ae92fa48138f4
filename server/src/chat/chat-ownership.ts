import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.ts';
import { SessionDeletion } from '../session/session-deletion.ts';
import { SessionDeparture } from '../session/session-departure.ts';
import { UserExport } from '../user/user-export.ts';
import { UserMerge } from '../user/user-merge.ts';
import { ChatMessageEntity } from './chat.entity.ts';

/** What somebody said goes with them, and with the session it was said in. */
@Injectable()
export class ChatOwnership implements OnModuleInit {
  constructor(
    private readonly sessions: SessionDeletion,
    private readonly departures: SessionDeparture,
    private readonly merges: UserMerge,
    private readonly exports: UserExport,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.sessions.register(async (manager, sessionIds) => {
      await manager.delete(ChatMessageEntity, { sessionId: In([...sessionIds]) });
      return async () => undefined;
    });
    this.departures.register(async (manager, { userId, sessionIds }) => {
      await manager.delete(ChatMessageEntity, { authorId: userId, sessionId: In([...sessionIds]) });
      return async () => undefined;
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
