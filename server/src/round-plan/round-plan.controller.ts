import { Controller } from '@nestjs/common';
import { listRoundPlans } from '@greenroom/shared/round-plan/round-plan.api';
import { Handles } from '../http/handles.ts';
import { QuestionBank } from '../question/question-bank.ts';
import { presentPlan, presentSet } from './round-plan.presenter.ts';

@Controller()
export class RoundPlanController {
  constructor(private readonly bank: QuestionBank) {}

  @Handles(listRoundPlans)
  async list() {
    return {
      plans: this.bank.plans.map(presentPlan),
      loops: this.bank.loops,
      sets: this.bank.sets.map(presentSet),
    };
  }
}
