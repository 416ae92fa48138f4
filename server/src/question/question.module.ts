import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.ts';
import { QuestionBankModule } from './question-bank.module.ts';
import { QuestionController } from './question.controller.ts';
import { QuestionService } from './question.service.ts';

@Module({
  imports: [QuestionBankModule, SessionModule],
  controllers: [QuestionController],
  providers: [QuestionService],
})
export class QuestionModule {}
