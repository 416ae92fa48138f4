import { Module } from '@nestjs/common';
import { QuestionBankModule } from '../question/question-bank.module.ts';
import { RoundPlanController } from './round-plan.controller.ts';

@Module({ imports: [QuestionBankModule], controllers: [RoundPlanController] })
export class RoundPlanModule {}
