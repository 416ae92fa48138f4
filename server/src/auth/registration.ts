import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { Me } from '@greenroom/shared/user/user.schema';
import type { EntityManager } from 'typeorm';
import { Config } from '../config/config.ts';
import { isDuplicate } from '../database/storage-error.ts';
import { PasswordHash } from '../user/password-hash.ts';
import type { User } from '../user/user.entity.ts';
import { guestDisplayName, nameKeyOf, Users } from '../user/users.ts';
import { Entrance } from './entrance.ts';
import { nameTaken, RegistrationRules, type Wish } from './registration-rules.ts';
import { ReturnLink } from './return-link.entity.ts';
import type { Visit } from './visit.ts';

type Account = Pick<User, 'nameKey' | 'email' | 'passwordHash' | 'role'> & { name: string };

@Injectable()
export class Registration {
  constructor(
    private readonly config: Config,
    private readonly rules: RegistrationRules,
    private readonly users: Users,
    private readonly hash: PasswordHash,
    private readonly entrance: Entrance,
  ) {}

  async register(visit: Visit, wish: Wish): Promise<Me> {
    const { actor } = visit;
    if (actor?.isGuest === false) throw new AppError('state-refused', 'You have an account already.');
    if (this.config.REGISTRATION === 'closed')
      throw new AppError('registration-closed', 'Nobody can register here.');
    await this.rules.assertLikely(visit, wish);
    const passwordHash = await this.hash.make(wish.password);
    const account = {
      name: wish.name,
      nameKey: nameKeyOf(wish.name),
      email: wish.email ?? null,
      passwordHash,
    };
    try {
      return await this.entrance.admit(visit, async (manager) => {
        const role = await this.rules.roleFor(manager, wish.joinCode);
        const guest = actor === null ? null : await this.users.load(actor.userId, manager);
        return guest === null
          ? this.users.create(manager, { ...account, role })
          : this.upgrade(manager, guest, { ...account, role });
      });
    } catch (error) {
      throw isDuplicate(error) ? nameTaken() : error;
    }
  }

  /** The same user, now with a name: nothing of theirs moves. */
  private async upgrade(manager: EntityManager, ...[guest, account]: [User, Account]): Promise<User> {
    if (guest.name !== null) throw new AppError('state-refused', 'You have an account already.');
    const displayName = guest.displayName === guestDisplayName ? account.name : guest.displayName;
    await this.users.update(manager, guest.id, { ...account, displayName });
    // A link that opened a guest's work must not open an account.
    await manager.delete(ReturnLink, { userId: guest.id });
    return { ...guest, ...account, displayName };
  }
}
