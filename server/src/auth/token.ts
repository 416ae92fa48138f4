import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses, safe in cookies and links. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. A token has full entropy, so a plain hash is enough. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
