import { Controller } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import {
  countQuestions,
  listQuestions,
  showQuestion,
  showSolution,
} from '@greenroom/shared/question/question.api';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { QuestionBank } from './question-bank.ts';
import { QuestionService } from './question.service.ts';

@Controller()
export class QuestionController {
  constructor(
    private readonly questions: QuestionService,
    private readonly bank: QuestionBank,
  ) {}

  @Handles(listQuestions)
  async list(@Input() { query }: RouteInput<typeof listQuestions>, @Actor() actor: Person | null) {
    return this.questions.list(query, actor);
  }

  @Handles(countQuestions)
  async count(@Actor() actor: Person | null) {
    return this.questions.count(actor);
  }

  @Handles(showQuestion)
  async show(@Input() { params }: RouteInput<typeof showQuestion>) {
    return this.bank.page(params.questionId);
  }

  @Handles(showSolution)
  async openSolution(@Input() { params }: RouteInput<typeof showSolution>, @Actor() actor: Person) {
    return this.questions.openSolution(params.questionId, actor);
  }
}
