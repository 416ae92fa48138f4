import { Controller } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import { giveOutcomes, listPendingJudgements } from '@greenroom/shared/judgement/judgement.api';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { JudgementService } from './judgement.service.ts';

@Controller()
export class JudgementController {
  constructor(private readonly judgements: JudgementService) {}

  @Handles(listPendingJudgements)
  async list(@Input() { params }: RouteInput<typeof listPendingJudgements>, @Actor() actor: Person) {
    return { pending: await this.judgements.pending(params.sessionId, actor) };
  }

  @Handles(giveOutcomes)
  async give(@Input() { params, body }: RouteInput<typeof giveOutcomes>, @Actor() actor: Person) {
    return this.judgements.give(params.sessionId, actor, body);
  }
}
