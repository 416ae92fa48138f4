import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Broadcaster } from './broadcaster.ts';
import { CommandTable } from './command-table.ts';
import { Connections } from './connections.ts';
import { Dispatcher } from './dispatcher.ts';
import { RealtimeGateway } from './realtime.gateway.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Broadcaster, CommandTable, Connections, Dispatcher, RealtimeGateway],
  exports: [Broadcaster, CommandTable, Connections],
})
export class RealtimeModule {}
