import { Module } from '@nestjs/common';
import { BlockModule } from '../block/block.module.ts';
import { ChatModule } from '../chat/chat.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { ReportController } from './report.controller.ts';
import { ReportOwnership } from './report-ownership.ts';
import { ReportService } from './report.service.ts';

@Module({
  imports: [BlockModule, ChatModule, SessionModule],
  controllers: [ReportController],
  providers: [ReportService, ReportOwnership],
})
export class ReportModule {}
