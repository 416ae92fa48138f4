import { Injectable } from '@nestjs/common';
import { PasswordCheck } from './password-check.ts';
import type { User } from './user.entity.ts';

/** Asked again before what cannot be taken back; a guest has none to ask for. */
@Injectable()
export class OwnPassword {
  constructor(private readonly check: PasswordCheck) {}

  async assertMatches(
    user: User,
    { password, address }: { password: string | undefined; address: string },
  ): Promise<void> {
    if (user.name === null) return;
    // A count of its own: who guesses at the door does not hinder the owner inside.
    await this.check.assertMatches({ user, password: password ?? '', counter: `own ${user.id}`, address });
  }
}
