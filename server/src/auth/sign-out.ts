import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Cookies } from './cookies.ts';
import { KnownDevice } from './known-device.entity.ts';
import { LoginSessions } from './login-sessions.ts';
import { hashToken } from './token.ts';
import type { Visit } from './visit.ts';

@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly sessions: LoginSessions,
    private readonly cookies: Cookies,
  ) {}

  async signOut(visit: Visit): Promise<void> {
    const { loginSessionId = '' } = visit.actor ?? {};
    const ended = await this.database.write((manager) => this.sessions.end(manager, { id: loginSessionId }));
    this.sessions.forget(ended);
    this.clear(visit);
  }

  async forgetDevice(visit: Visit): Promise<void> {
    await this.signOut(visit);
    const device = this.cookies.read('device', visit.request.headers.cookie);
    if (device === undefined) return;
    await this.database.write((manager) => manager.delete(KnownDevice, { tokenHash: hashToken(device) }));
    this.cookies.drop(visit, 'device');
  }

  /** Without `"cookies"`: that would sign people out of whatever else lives under the same domain. */
  clear(visit: Visit): void {
    this.cookies.drop(visit, 'sid');
    void visit.reply.header('clear-site-data', '"cache", "storage"');
  }
}
