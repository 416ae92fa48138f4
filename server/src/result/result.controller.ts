import { Controller } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import { setSelfScore, showResult } from '@greenroom/shared/result/result.api';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { ResultService } from './result.service.ts';

@Controller()
export class ResultController {
  constructor(private readonly results: ResultService) {}

  @Handles(showResult)
  async show(@Input() { params }: RouteInput<typeof showResult>, @Actor() actor: Person) {
    return this.results.show(params.sessionId, actor);
  }

  @Handles(setSelfScore)
  async score(@Input() { params, body }: RouteInput<typeof setSelfScore>, @Actor() actor: Person) {
    await this.results.setSelfScore(params.sessionId, actor, body.scores);
  }
}
