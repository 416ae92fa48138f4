import type { Actor } from './actor.ts';

/**
 * Finds out who asks from the cookies of a request or of a socket's handshake. Called for every request and every
 * socket message, so the implementation caches; a revoked session must be unknown to the very next call.
 */
export abstract class Authenticator {
  abstract authenticate(cookieHeader: string | undefined): Promise<Actor | null>;
}
