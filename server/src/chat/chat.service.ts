import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { ChatClosed } from '@greenroom/shared/chat/chat.events';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { MoreThan } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { SessionStore } from '../session/session-store.ts';
import { ChatClosing } from './chat-closing.ts';
import { ChatMessageEntity } from './chat.entity.ts';

/** Far more than anybody types in two hours. */
const maxMessages = 2000;
const pageSize = 200;

@Injectable()
export class ChatService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly closing: ChatClosing,
    private readonly clock: Clock,
  ) {}

  /** Said once, however often it is sent; answers whether it is new. */
  async say(
    said: { sessionId: SessionId; id: string; text: string },
    authorId: string,
  ): Promise<{ message: ChatMessageEntity; isNew: boolean }> {
    const { sessionId, id, text } = said;
    const { state } = await this.sessions.ofPerson(sessionId, authorId);
    if (state.pair === null)
      throw new AppError('state-refused', 'There is nobody to talk to in a round alone.');
    if ((await this.closing.of(state, authorId as UserId)) !== null)
      throw new AppError('state-refused', 'This chat is closed.');
    return this.database.write(async (manager) => {
      const known = await manager.findOneBy(ChatMessageEntity, { sessionId, id, authorId });
      if (known !== null) return { message: known, isNew: false };
      const seq = ((await manager.maximum(ChatMessageEntity, 'seq', { sessionId })) ?? 0) + 1;
      if (seq > maxMessages) throw new AppError('too-large', `A chat holds ${maxMessages} messages.`);
      const message = { sessionId, seq, id, authorId, at: this.clock.now(), text };
      await this.database.appendWith(manager, ChatMessageEntity, message);
      return { message, isNew: true };
    });
  }

  /** The last of what was said, oldest first, whole: for a report. */
  async latest(sessionId: SessionId, userId: string, count: number): Promise<ChatMessageEntity[]> {
    await this.sessions.ofPerson(sessionId, userId);
    const messages = await this.database.read.find(ChatMessageEntity, {
      where: { sessionId },
      order: { seq: 'DESC' },
      take: count,
    });
    return messages.reverse();
  }

  async list(
    { sessionId, after }: { sessionId: SessionId; after: number },
    userId: string,
  ): Promise<{ messages: ChatMessageEntity[]; hasMore: boolean; closed: ChatClosed | null }> {
    const { state } = await this.sessions.ofPerson(sessionId, userId);
    const closed = state.pair === null ? null : await this.closing.of(state, userId as UserId);
    const messages = await this.database.read.find(ChatMessageEntity, {
      where: { sessionId, seq: MoreThan(after) },
      order: { seq: 'ASC' },
      take: pageSize + 1,
    });
    return { messages: messages.slice(0, pageSize), hasMore: messages.length > pageSize, closed };
  }
}
