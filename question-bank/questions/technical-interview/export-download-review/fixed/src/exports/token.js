import { createHash, randomBytes } from 'node:crypto';

/** A token for the address of a share link: 256 bits from the operating system. */
export function newToken() {
  return randomBytes(32).toString('base64url');
}

/** What is stored of it, so that a copy of the database opens no link. */
export function hashOf(token) {
  return createHash('sha256').update(token).digest('hex');
}
