import { AppError } from '@greenroom/shared/http/error';
import type { Access } from '@greenroom/shared/http/route';
import type { Actor } from './actor.ts';

/** Throws unless `actor` may pass a door marked `access`. Whose thing it is remains the service's question. */
export function checkAccess(access: Access, actor: Actor | null): void {
  if (access === 'public') return;
  if (actor === null) throw new AppError('sign-in-required', 'Sign in, or continue as a guest.');
  if (!mayPass(access, actor))
    throw new AppError('not-allowed', `This takes more than ${actor.role} rights.`);
}

function mayPass(access: Exclude<Access, 'public'>, { role, isGuest }: Actor): boolean {
  switch (access) {
    case 'person':
      return true;
    case 'account':
      return !isGuest;
    case 'mentor':
      return !isGuest && (role === 'mentor' || role === 'admin');
    case 'admin':
      return !isGuest && role === 'admin';
  }
}
