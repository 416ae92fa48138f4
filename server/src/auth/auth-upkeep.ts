import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.ts';
import { UserErasure } from '../user/user-erasure.ts';
import { UserExport } from '../user/user-export.ts';
import { UserMerge } from '../user/user-merge.ts';
import { KnownDevice } from './known-device.entity.ts';
import { LoginSession } from './login-session.entity.ts';
import { LoginSessions } from './login-sessions.ts';
import { PasswordReset } from './password-reset.entity.ts';
import { ReturnLink } from './return-link.entity.ts';

/** What lets a user in goes where the user goes. */
@Injectable()
export class AuthUpkeep implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly merge: UserMerge,
    private readonly erasure: UserErasure,
    private readonly collection: UserExport,
    private readonly sessions: LoginSessions,
  ) {}

  onModuleInit(): void {
    // A guest's other devices do not become the account's: only this one has shown the password.
    this.merge.register((manager, from) => removeAll(manager, from));
    this.erasure.register(async (manager, userId) => {
      await removeAll(manager, userId);
      return () => this.sessions.forgetUser(userId);
    });
    this.collection.register(async (userId) => {
      const found = await this.database.read.find(LoginSession, {
        where: { userId },
        order: { createdAt: 'ASC' },
      });
      const json = found.map(({ device, createdAt, seenAt, endedAt }) => ({
        device,
        createdAt,
        seenAt,
        endedAt,
      }));
      return { name: 'login-sessions', json };
    });
  }
}

async function removeAll(manager: EntityManager, userId: string): Promise<void> {
  for (const entity of [LoginSession, ReturnLink, PasswordReset, KnownDevice])
    await manager.delete(entity, { userId });
}
