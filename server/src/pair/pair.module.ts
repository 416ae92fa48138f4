import { Module } from '@nestjs/common';
import { BlockModule } from '../block/block.module.ts';
import { DocumentModule } from '../document/document.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { EndingGateway } from './ending.gateway.ts';
import { MeetingTimer } from './meeting-timer.ts';
import { PairGateway } from './pair.gateway.ts';
import { PairService } from './pair.service.ts';

@Module({
  imports: [BlockModule, DocumentModule, SessionModule],
  providers: [PairService, PairGateway, EndingGateway, MeetingTimer],
})
export class PairModule {}
