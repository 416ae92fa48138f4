import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.ts';
import { QuestionBankModule } from '../question/question-bank.module.ts';
import { RecordingModule } from '../recording/recording.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { ResultController } from './result.controller.ts';
import { ResultService } from './result.service.ts';

@Module({
  imports: [DocumentModule, QuestionBankModule, RecordingModule, SessionModule],
  controllers: [ResultController],
  providers: [ResultService],
})
export class ResultModule {}
