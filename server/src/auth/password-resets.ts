import { Injectable } from '@nestjs/common';
import type { Me } from '@greenroom/shared/user/user.schema';
import { PasswordHash } from '../user/password-hash.ts';
import { Users } from '../user/users.ts';
import { Entrance } from './entrance.ts';
import { PasswordReplacement } from './password-replacement.ts';
import { ResetLinks } from './reset-links.ts';
import type { Visit } from './visit.ts';

/** Redeems one-time links. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly links: ResetLinks,
    private readonly users: Users,
    private readonly hash: PasswordHash,
    private readonly entrance: Entrance,
    private readonly replacement: PasswordReplacement,
  ) {}

  async redeem(visit: Visit, { token, password }: { token: string; password: string }): Promise<Me> {
    await this.links.assertLikely(token, visit.address);
    const passwordHash = await this.hash.make(password);
    let ended: string[] = [];
    const me = await this.entrance.admit(visit, async (manager) => {
      const { userId } = await this.links.load(token, manager);
      const user = await this.users.load(userId, manager);
      ended = await this.replacement.replace(manager, { user, passwordHash });
      return { ...user, passwordHash };
    });
    this.replacement.announce(ended);
    return me;
  }
}
