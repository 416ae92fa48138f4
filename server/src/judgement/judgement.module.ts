import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { JudgementController } from './judgement.controller.ts';
import { JudgementService } from './judgement.service.ts';

@Module({
  imports: [DocumentModule, SessionModule],
  controllers: [JudgementController],
  providers: [JudgementService],
})
export class JudgementModule {}
