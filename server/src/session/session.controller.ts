import { Controller } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import { deleteSession, listSessions, startSolo } from '@greenroom/shared/session/session.api';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { PrepareSolo } from './prepare-solo.ts';
import { SessionService } from './session.service.ts';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly preparation: PrepareSolo,
  ) {}

  @Handles(startSolo)
  async start(@Input() { body }: RouteInput<typeof startSolo>, @Actor() actor: Person) {
    return { sessionId: await this.preparation.prepare(body, actor) };
  }

  @Handles(listSessions)
  async list(@Input() { query }: RouteInput<typeof listSessions>, @Actor() actor: Person) {
    return this.sessions.list(query, actor);
  }

  @Handles(deleteSession)
  async delete(@Input() { params }: RouteInput<typeof deleteSession>, @Actor() actor: Person) {
    await this.sessions.delete(params.sessionId, actor);
  }
}
