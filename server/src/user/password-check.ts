import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import { PasswordHash } from './password-hash.ts';
import { networkOf, Tries } from './tries.ts';
import type { User } from './user.entity.ts';

export interface PasswordTry {
  /** null for a name nobody has. */
  user: User | null;
  password: string;
  /** Under whose count a failure goes. */
  counter: string;
  address: string;
}

/** The one place where a password is compared: limited first, then the same work and answer for right, wrong and unknown. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly hash: PasswordHash,
    private readonly tries: Tries,
  ) {}

  async assertMatches({ user, password, counter, address }: PasswordTry): Promise<User> {
    const forgiveAddress = this.tries.ofAddress.begin(networkOf(address));
    const forgiveAccount = this.tries.ofAccount.begin(counter);
    const forgive = () => [forgiveAddress, forgiveAccount].forEach((undo) => undo());
    const isMatch = await this.hash.matches(password, user?.passwordHash ?? null).catch((error: unknown) => {
      // Turned away because too many wait: that was no guess.
      forgive();
      throw error;
    });
    if (!isMatch || user === null) throw new AppError('sign-in-failed', 'Name and password do not match.');
    forgive();
    return user;
  }
}
