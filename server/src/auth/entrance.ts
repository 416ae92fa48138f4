import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { Me } from '@greenroom/shared/user/user.schema';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.ts';
import type { Actor } from '../http/actor.ts';
import { UserMerge } from '../user/user-merge.ts';
import type { User } from '../user/user.entity.ts';
import { presentMe } from '../user/user.presenter.ts';
import { Cookies } from './cookies.ts';
import { deviceName } from './device-name.ts';
import { KnownDevices } from './known-devices.ts';
import { LoginSessions } from './login-sessions.ts';
import { newToken } from './token.ts';
import type { Visit } from './visit.ts';

/** Decides, inside the write that lets someone in, who that is. */
export type Identify = (manager: EntityManager) => Promise<User>;

/** The one way in: whoever proves who they are leaves what they were on this device, and brings a guest's work along. */
@Injectable()
export class Entrance {
  constructor(
    private readonly database: Database,
    private readonly merge: UserMerge,
    private readonly sessions: LoginSessions,
    private readonly devices: KnownDevices,
    private readonly cookies: Cookies,
  ) {}

  async admit(visit: Visit, identify: Identify): Promise<Me> {
    const { actor, request } = visit;
    const device = this.cookies.read('device', request.headers.cookie) ?? newToken();
    const { user, token, isMerged } = await this.database.write(async (manager) => {
      const user = await identify(manager);
      if (user.closedAt !== null) throw new AppError('account-closed', 'An admin has closed this account.');
      const isMerged = actor !== null && (await this.leave(manager, actor, user));
      if (user.name !== null) await this.devices.remember(manager, user.id, device);
      const token = await this.sessions.start(manager, user.id, deviceName(request.headers['user-agent']));
      return { user, token, isMerged };
    });
    if (actor !== null) this.sessions.forget([actor.loginSessionId]);
    if (actor !== null && isMerged) {
      this.sessions.forgetUser(actor.userId);
      this.merge.merged(actor.userId, user.id);
    }
    // A guest with a name is an account now, on every device.
    this.sessions.reread(user.id);
    // A new cookie at every entrance: one planted beforehand opens nothing.
    this.cookies.give(visit, 'sid', token);
    if (user.name !== null) this.cookies.give(visit, 'device', device);
    return presentMe(user);
  }

  /** True where a guest has become part of `user`. */
  private async leave(manager: EntityManager, ...[actor, user]: [Actor, User]): Promise<boolean> {
    await this.sessions.end(manager, { id: actor.loginSessionId });
    return actor.userId !== user.id && this.merge.run(manager, actor.userId, user.id);
  }
}
