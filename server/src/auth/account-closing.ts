import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { User } from '../user/user.entity.ts';
import { LoginSessions } from './login-sessions.ts';
import { PasswordReset } from './password-reset.entity.ts';
import { ReturnLink } from './return-link.entity.ts';

/** Closes every door to an account, and opens it again; what is in it stays as it is. */
@Injectable()
export class AccountClosing {
  constructor(
    private readonly sessions: LoginSessions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Inside a write. What it answers follows the commit: open tabs are shut within a second. */
  async closeIn(manager: EntityManager, userId: string): Promise<() => void> {
    const user = await manager.findOneBy(User, { id: userId });
    if (user === null) throw new AppError('not-found', 'This person has left.');
    // Or two admins could shut each other out, and nobody would be left to open anything.
    if (user.role === 'admin') throw new AppError('state-refused', 'An admin’s account is not closed.');
    await manager.update(User, { id: userId }, { closedAt: this.clock.now() });
    const ended = await this.sessions.endAllOf(manager, userId, undefined);
    for (const entity of [ReturnLink, PasswordReset]) await manager.delete(entity, { userId });
    return () => this.sessions.forget(ended);
  }

  async reopen(userId: string): Promise<void> {
    const { affected } = await this.database.write((manager) =>
      manager.update(User, { id: userId, closedAt: Not(IsNull()) }, { closedAt: null }),
    );
    if (affected === 0) throw new AppError('not-found', 'There is no such closed account.');
  }
}
