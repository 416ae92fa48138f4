import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.ts';
import { Authenticator } from '../http/authenticator.ts';
import { Cookies } from './cookies.ts';
import { LoginSessions } from './login-sessions.ts';

@Injectable()
export class CookieAuthenticator extends Authenticator {
  constructor(
    private readonly cookies: Cookies,
    private readonly sessions: LoginSessions,
  ) {
    super();
  }

  async authenticate(cookieHeader: string | undefined): Promise<Actor | null> {
    const token = this.cookies.read('sid', cookieHeader);
    return token === undefined ? null : this.sessions.recognise(token);
  }
}
