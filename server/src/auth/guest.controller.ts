import { Controller } from '@nestjs/common';
import { startGuest } from '@greenroom/shared/auth/auth.api';
import { showMe } from '@greenroom/shared/user/user.api';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Handles } from '../http/handles.ts';
import { Users } from '../user/users.ts';
import { Cookies } from './cookies.ts';
import { deviceName } from './device-name.ts';
import { LoginSessions } from './login-sessions.ts';
import { AtDoor, type Visit } from './visit.ts';

@Controller()
export class GuestController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly users: Users,
    private readonly sessions: LoginSessions,
    private readonly cookies: Cookies,
  ) {}

  @Handles(showMe)
  async showMe(@AtDoor() visit: Visit) {
    const { REGISTRATION: registration, SMTP_URL } = this.config;
    const me = visit.actor === null ? null : await this.users.me(visit.actor.userId);
    // Every page load begins here, so this is where the 180 days begin anew.
    const token = this.cookies.read('sid', visit.request.headers.cookie);
    if (me !== null && token !== undefined) this.cookies.give(visit, 'sid', token);
    return { me, registration, canMail: SMTP_URL !== undefined };
  }

  @Handles(startGuest)
  async startGuest(@AtDoor() visit: Visit) {
    if (visit.actor !== null) return this.users.me(visit.actor.userId);
    const { token, userId } = await this.database.write(async (manager) => {
      const { id } = await this.users.create(manager);
      return {
        userId: id,
        token: await this.sessions.start(manager, id, deviceName(visit.request.headers['user-agent'])),
      };
    });
    this.cookies.give(visit, 'sid', token);
    return this.users.me(userId);
  }
}
