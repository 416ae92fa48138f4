import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { Users } from '../user/users.ts';
import { LoginSessions } from './login-sessions.ts';
import { PasswordReset } from './password-reset.entity.ts';
import { ReturnLink } from './return-link.entity.ts';

/** Closes every door to an account, and opens it again; what is in it stays as it is. */
@Injectable()
export class AccountClosing {
  constructor(
    private readonly sessions: LoginSessions,
    private readonly users: Users,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Inside a write. What it answers follows the commit: open tabs are shut within a second. */
  async closeIn(manager: EntityManager, userId: string): Promise<() => void> {
    const { role } = await this.users.load(userId, manager);
    // Or two admins could shut each other out, and nobody would be left to open anything.
    if (role === 'admin') throw new AppError('state-refused', 'An admin’s account is not closed.');
    await this.users.update(manager, userId, { closedAt: this.clock.now() });
    const ended = await this.sessions.endAllOf(manager, userId, undefined);
    for (const entity of [ReturnLink, PasswordReset]) await manager.delete(entity, { userId });
    return () => this.sessions.forget(ended);
  }

  async reopen(userId: string): Promise<void> {
    await this.database.write(async (manager) => {
      const user = await this.users.find(userId, manager);
      if (user === null || user.closedAt === null)
        throw new AppError('not-found', 'There is no such closed account.');
      await this.users.update(manager, userId, { closedAt: null });
    });
  }
}
