import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Actor } from '../http/actor.ts';
import { OwnPassword } from '../user/own-password.ts';
import { PasswordHash } from '../user/password-hash.ts';
import { Users } from '../user/users.ts';
import { PasswordReplacement } from './password-replacement.ts';

interface Change {
  actor: Actor;
  address: string;
  current: string;
  next: string;
}

@Injectable()
export class Passwords {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
    private readonly check: OwnPassword,
    private readonly hash: PasswordHash,
    private readonly replacement: PasswordReplacement,
  ) {}

  async change({ actor, address, current, next }: Change): Promise<void> {
    const user = await this.users.load(actor.userId);
    await this.check.assertMatches(user, { password: current, address });
    const passwordHash = await this.hash.make(next);
    const ended = await this.database.write((manager) =>
      this.replacement.replace(manager, { user, passwordHash, stays: actor.loginSessionId }),
    );
    this.replacement.announce(ended);
  }
}
