import { Module } from '@nestjs/common';
import { QuestionBank } from './question-bank.ts';
import { QuestionOwnership } from './question-ownership.ts';
import { QuestionSightings } from './question-sightings.ts';

@Module({
  providers: [QuestionBank, QuestionOwnership, QuestionSightings],
  exports: [QuestionBank, QuestionSightings],
})
export class QuestionBankModule {}
