import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { Me } from '@greenroom/shared/user/user.schema';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { networkOf, Tries } from '../user/tries.ts';
import { Users } from '../user/users.ts';
import { Entrance } from './entrance.ts';
import { ReturnLink } from './return-link.entity.ts';
import { hashToken, newToken } from './token.ts';
import type { Visit } from './visit.ts';

/** The way back for who has no password, on any device, until revoked. */
@Injectable()
export class ReturnLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly tries: Tries,
    private readonly entrance: Entrance,
  ) {}

  async create(userId: string): Promise<string> {
    const token = newToken();
    const link = { userId, tokenHash: hashToken(token), createdAt: this.clock.now() };
    await this.database.write((manager) => manager.upsert(ReturnLink, link, ['userId']));
    return token;
  }

  async revoke(userId: string): Promise<void> {
    await this.database.write((manager) => manager.delete(ReturnLink, { userId }));
  }

  async redeem(visit: Visit, token: string): Promise<Me> {
    const forgive = this.tries.ofAddress.begin(networkOf(visit.address));
    const me = await this.entrance.admit(visit, async (manager) => {
      const link = await manager.findOneBy(ReturnLink, { tokenHash: hashToken(token) });
      if (link === null) throw new AppError('link-invalid', 'This link was revoked or replaced.');
      return this.users.load(link.userId, manager);
    });
    forgive();
    return me;
  }
}
