import { Module } from '@nestjs/common';
import { BlockModule } from '../block/block.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { ChatClosing } from './chat-closing.ts';
import { ChatGateway } from './chat.gateway.ts';
import { ChatOwnership } from './chat-ownership.ts';
import { ChatService } from './chat.service.ts';

@Module({
  imports: [BlockModule, SessionModule],
  providers: [ChatClosing, ChatService, ChatGateway, ChatOwnership],
  exports: [ChatService],
})
export class ChatModule {}
