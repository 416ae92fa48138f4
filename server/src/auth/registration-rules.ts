import { Injectable } from '@nestjs/common';
import type { register } from '@greenroom/shared/auth/auth.api';
import { AppError } from '@greenroom/shared/http/error';
import type { RouteInput } from '@greenroom/shared/http/route';
import type { UserRole } from '@greenroom/shared/user/user.schema';
import type { EntityManager } from 'typeorm';
import { Config } from '../config/config.ts';
import { networkOf, Tries } from '../user/tries.ts';
import { Users } from '../user/users.ts';
import { JoinCodes } from './join-codes.ts';
import type { Visit } from './visit.ts';

export type Wish = RouteInput<typeof register>['body'];

export const nameTaken = () => new AppError('name-taken', 'Somebody has that name.');

/** Who may register, and as what. */
@Injectable()
export class RegistrationRules {
  constructor(
    private readonly config: Config,
    private readonly users: Users,
    private readonly codes: JoinCodes,
    private readonly tries: Tries,
  ) {}

  /** Refuses what would be refused in the end, before a password is hashed for it. */
  async assertLikely({ address }: Visit, { name, joinCode }: Wish): Promise<void> {
    this.tries.toRegister.begin(networkOf(address));
    if (joinCode !== undefined || this.config.REGISTRATION === 'invite')
      await this.codes.load(joinCode ?? '');
    if ((await this.users.findByName(name)) !== null) throw nameTaken();
  }

  /** Inside a write: uses the code up by one. */
  roleFor(manager: EntityManager, joinCode: string | undefined): UserRole | Promise<UserRole> {
    if (joinCode === undefined && this.config.REGISTRATION === 'open') return 'candidate';
    return this.codes.use(manager, joinCode ?? '');
  }
}
