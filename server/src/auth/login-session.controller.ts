import { Controller } from '@nestjs/common';
import { endLoginSession, endOtherLoginSessions, listLoginSessions } from '@greenroom/shared/auth/auth.api';
import { AppError } from '@greenroom/shared/http/error';
import type { RouteInput } from '@greenroom/shared/http/route';
import type { LoginSessionId } from '@greenroom/shared/lib/id';
import { IsNull, MoreThan, Not } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { loginLifetimeMs } from './cookies.ts';
import { LoginSession } from './login-session.entity.ts';
import { LoginSessions } from './login-sessions.ts';

@Controller()
export class LoginSessionController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: LoginSessions,
  ) {}

  @Handles(listLoginSessions)
  async list(@Actor() { userId, loginSessionId }: Person) {
    const seenAt = MoreThan(this.clock.now() - loginLifetimeMs);
    const where = { userId, endedAt: IsNull(), seenAt };
    const found = await this.database.read.find(LoginSession, {
      where,
      order: { seenAt: 'DESC', id: 'ASC' },
    });
    const sessions = found.map(({ id, device, createdAt, seenAt }) => {
      return { id: id as LoginSessionId, device, createdAt, seenAt, isCurrent: id === loginSessionId };
    });
    return { sessions };
  }

  @Handles(endLoginSession)
  async end(@Input() { params }: RouteInput<typeof endLoginSession>, @Actor() { userId }: Person) {
    const mine = { id: params.loginSessionId, userId };
    const ended = await this.database.write((manager) => this.sessions.end(manager, mine));
    if (ended.length === 0) throw new AppError('not-found', 'You have no such session open.');
    this.sessions.forget(ended);
  }

  @Handles(endOtherLoginSessions)
  async endOthers(@Actor() { userId, loginSessionId }: Person) {
    const others = { userId, id: Not(loginSessionId) };
    this.sessions.forget(await this.database.write((manager) => this.sessions.end(manager, others)));
  }
}
