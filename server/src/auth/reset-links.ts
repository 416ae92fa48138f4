import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import { type EntityManager, MoreThan } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { networkOf, Tries } from '../user/tries.ts';
import { PasswordReset } from './password-reset.entity.ts';
import { hashToken } from './token.ts';

@Injectable()
export class ResetLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tries: Tries,
  ) {}

  /** Refuses a dead link before a password is hashed for it. */
  async assertLikely(token: string, address: string): Promise<void> {
    const forgive = this.tries.ofAddress.begin(networkOf(address));
    await this.load(token);
    forgive();
  }

  async load(token: string, manager: EntityManager = this.database.read): Promise<PasswordReset> {
    const where = { tokenHash: hashToken(token), expiresAt: MoreThan(this.clock.now()) };
    const found = await manager.findOneBy(PasswordReset, where);
    if (found === null) throw new AppError('link-invalid', 'This link was used, replaced or has expired.');
    return found;
  }
}
