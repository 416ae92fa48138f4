import { Injectable } from '@nestjs/common';
import { type ChatMessage, chatSaid, listChat, sayInChat } from '@greenroom/shared/chat/chat.events';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import { Answers } from '../realtime/answers.ts';
import { Broadcaster } from '../realtime/broadcaster.ts';
import type { Caller } from '../realtime/connection.ts';
import { Connections } from '../realtime/connections.ts';
import type { ChatMessageEntity } from './chat.entity.ts';
import { ChatService } from './chat.service.ts';

@Injectable()
export class ChatGateway {
  constructor(
    private readonly chat: ChatService,
    private readonly broadcaster: Broadcaster,
    private readonly connections: Connections,
  ) {}

  @Answers(sayInChat)
  async say(said: CommandPayload<typeof sayInChat>, { actor, connection }: Caller) {
    const { message, isNew } = await this.chat.say(said, actor.userId);
    const others = this.connections.inSession(said.sessionId).filter(({ id }) => id !== connection.id);
    for (const other of isNew ? others : []) {
      this.broadcaster.toConnection(other, chatSaid, {
        sessionId: said.sessionId,
        message: presentMessage(message, other.actor.userId),
      });
    }
    return { message: presentMessage(message, actor.userId) };
  }

  @Answers(listChat)
  async list(asked: CommandPayload<typeof listChat>, { actor }: Caller) {
    const { messages, ...rest } = await this.chat.list(asked, actor.userId);
    return { messages: messages.map((message) => presentMessage(message, actor.userId)), ...rest };
  }
}

function presentMessage({ id, seq, at, authorId, text }: ChatMessageEntity, userId: string): ChatMessage {
  return { id, seq, at, isOwn: authorId === userId, text };
}
