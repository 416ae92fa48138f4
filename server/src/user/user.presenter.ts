import { type Me, presets } from '@greenroom/shared/user/user.schema';
import type { UserId } from '@greenroom/shared/lib/id';
import type { User } from './user.entity.ts';

/** A user as they see themselves. */
export function presentMe(user: User): Me {
  const { name, displayName, email, role, createdAt } = user;
  const preferences = { ...presets, ...user.preferences };
  return {
    id: user.id as UserId,
    name,
    displayName,
    email,
    role,
    isGuest: name === null,
    createdAt,
    preferences,
  };
}

/** An account as an admin sees it. */
export function presentUser({ id, name, role, createdAt, seenAt, closedAt }: User) {
  return { id: id as UserId, name: name ?? '', role, createdAt, seenAt, closedAt };
}
