import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { User } from '../user/user.entity.ts';
import { Users } from '../user/users.ts';
import { KnownDevices } from './known-devices.ts';
import { LoginSessions } from './login-sessions.ts';
import { PasswordReset } from './password-reset.entity.ts';
import { ReturnLink } from './return-link.entity.ts';

interface Replacement {
  user: User;
  passwordHash: string;
  /** The login session that need not sign in again. */
  stays?: string;
}

/** A new password shuts every other way in: sessions, links, resets, and the trust in devices. */
@Injectable()
export class PasswordReplacement {
  constructor(
    private readonly users: Users,
    private readonly sessions: LoginSessions,
    private readonly devices: KnownDevices,
  ) {}

  /** Inside a write; answers the sessions it ended, to be announced after the commit. */
  async replace(
    manager: EntityManager,
    { user: { id: userId }, passwordHash, stays }: Replacement,
  ): Promise<string[]> {
    await this.users.update(manager, userId, { passwordHash });
    await manager.delete(ReturnLink, { userId });
    await manager.delete(PasswordReset, { userId });
    await this.devices.forgetAll(manager, userId);
    return this.sessions.endAllOf(manager, userId, stays);
  }

  announce(ended: readonly string[]): void {
    this.sessions.forget(ended);
  }
}
