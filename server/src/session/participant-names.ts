import { Injectable } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import type { SessionState } from '@greenroom/shared/session/session-state';
import { Users } from '../user/users.ts';

/** Who two people are, looked up only once both agreed to tell. */
@Injectable()
export class ParticipantNames {
  constructor(private readonly users: Users) {}

  async of({ pair, participants }: SessionState): Promise<ReadonlyMap<UserId, string>> {
    const agreed = participants.every((userId) => pair?.consents.names.includes(userId));
    if (!agreed) return new Map();
    const known = await Promise.all(participants.map((userId) => this.users.find(userId)));
    return new Map(
      participants.flatMap((userId, index) => {
        const user = known[index];
        return user ? [[userId, user.name ?? user.displayName] as const] : [];
      }),
    );
  }
}
