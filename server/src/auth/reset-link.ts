import type { EntityManager } from 'typeorm';
import { PasswordReset } from './password-reset.entity.ts';
import { hashToken, newToken } from './token.ts';

const lifetimeMs = 24 * 3600_000;

export interface ResetLink {
  userId: string;
  token: string;
  expiresAt: number;
}

/** Inside a write: a link good once and for a day. Earlier ones stay good, or asking again would spoil one on its way. */
export async function makeResetLink(
  manager: EntityManager,
  ...[userId, now]: [string, number]
): Promise<ResetLink> {
  const token = newToken();
  const expiresAt = now + lifetimeMs;
  await manager.insert(PasswordReset, { tokenHash: hashToken(token), userId, createdAt: now, expiresAt });
  return { userId, token, expiresAt };
}
