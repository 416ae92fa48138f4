import { Module } from '@nestjs/common';
import { BlockModule } from '../block/block.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { CallClosing } from './call-closing.ts';
import { CallTerms } from './call-terms.ts';
import { CallGateway } from './call.gateway.ts';
import { Calls } from './calls.ts';
import { IceServers } from './ice-servers.ts';

@Module({
  imports: [BlockModule, SessionModule],
  providers: [Calls, CallClosing, CallGateway, CallTerms, IceServers],
})
export class CallModule {}
