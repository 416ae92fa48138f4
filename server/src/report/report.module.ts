import { Module } from '@nestjs/common';
import { BlockModule } from '../block/block.module.ts';
import { ChatModule } from '../chat/chat.module.ts';
import { PairingModule } from '../pairing/pairing.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { DecideReport } from './decide-report.ts';
import { EvidenceGathering } from './evidence-gathering.ts';
import { ReportController } from './report.controller.ts';
import { ReportOwnership } from './report-ownership.ts';
import { ReportPresenter } from './report.presenter.ts';
import { ReportService } from './report.service.ts';

@Module({
  imports: [BlockModule, ChatModule, PairingModule, SessionModule],
  controllers: [ReportController],
  providers: [DecideReport, EvidenceGathering, ReportPresenter, ReportService, ReportOwnership],
})
export class ReportModule {}
