import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Broadcaster } from './broadcaster.ts';
import { CommandTable } from './command-table.ts';
import { Connections } from './connections.ts';
import { Dispatcher } from './dispatcher.ts';
import { RealtimeGateway } from './realtime.gateway.ts';
import { Recognition } from './recognition.ts';
import { Turns } from './turns.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Broadcaster, CommandTable, Connections, Dispatcher, RealtimeGateway, Recognition, Turns],
  exports: [Broadcaster, CommandTable, Connections, Turns],
})
export class RealtimeModule {}
