import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.ts';
import { ChatGateway } from './chat.gateway.ts';
import { ChatOwnership } from './chat-ownership.ts';
import { ChatService } from './chat.service.ts';

@Module({
  imports: [SessionModule],
  providers: [ChatService, ChatGateway, ChatOwnership],
  exports: [ChatService],
})
export class ChatModule {}
