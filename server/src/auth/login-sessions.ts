import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, In, IsNull, Not } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import type { Actor } from '../http/actor.ts';
import { Log } from '../log/log.ts';
import { Connections } from '../realtime/connections.ts';
import { Users } from '../user/users.ts';
import { loginLifetimeMs } from './cookies.ts';
import { type KnownLogin, LoginCache } from './login-cache.ts';
import { LoginSession } from './login-session.entity.ts';
import { hashToken, newToken } from './token.ts';

const touchEveryMs = 10 * 60_000;

/** Starts, recognises and ends the login sessions of browsers. */
@Injectable()
export class LoginSessions {
  private readonly cache = new LoginCache();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly connections: Connections,
    private readonly log: Log,
  ) {}

  async recognise(token: string): Promise<Actor | null> {
    const login = await this.find(token);
    if (login === undefined) return null;
    const now = this.clock.now();
    if (now - login.seenAt >= loginLifetimeMs) return null;
    if (now - login.seenAt >= touchEveryMs) this.touch(login, now);
    return login.actor;
  }

  /** Inside a write: a new session and the token for its cookie. */
  async start(manager: EntityManager, ...[userId, device]: [string, string]): Promise<string> {
    const now = this.clock.now();
    const token = newToken();
    const session = {
      id: randomUUID(),
      userId,
      tokenHash: hashToken(token),
      device,
      createdAt: now,
      seenAt: now,
      endedAt: null,
    };
    await manager.insert(LoginSession, session);
    await this.users.update(manager, userId, { seenAt: now });
    return token;
  }

  /** Inside a write: ends what matches and answers which, for `forget` once it is committed. */
  async end(manager: EntityManager, where: FindOptionsWhere<LoginSession>): Promise<string[]> {
    const ending = await manager.find(LoginSession, {
      where: { ...where, endedAt: IsNull() },
      select: { id: true },
    });
    const ids = ending.map(({ id }) => id);
    if (ids.length > 0) await manager.update(LoginSession, { id: In(ids) }, { endedAt: this.clock.now() });
    return ids;
  }

  /** Inside a write: all of a user's but one. */
  endAllOf(manager: EntityManager, ...[userId, stays]: [string, string | undefined]): Promise<string[]> {
    return this.end(manager, stays === undefined ? { userId } : { userId, id: Not(stays) });
  }

  /** After the commit: the next request is a stranger's, and the sockets close. */
  forget(loginSessionIds: readonly string[]): void {
    this.cache.dropWhere(({ loginSessionId }) => loginSessionIds.includes(loginSessionId));
    for (const id of loginSessionIds) this.connections.disconnectLogin(id);
  }

  /** After the commit of a deletion or merge. */
  forgetUser(userId: string): void {
    this.reread(userId);
    this.connections.disconnectPerson(userId);
  }

  /** After the commit of a new role: the next request has it. */
  reread(userId: string): void {
    this.cache.dropWhere((actor) => actor.userId === userId);
  }

  private find(token: string): Promise<KnownLogin | undefined> {
    // Several processes may share PostgreSQL, and a session ended by one must be unknown to all: ask every time.
    if (this.database.dialect === 'postgres') return this.load(token);
    return this.cache.getOrLoad(token, () => this.load(token));
  }

  private async load(token: string): Promise<KnownLogin | undefined> {
    const { read } = this.database;
    const session = await read.findOneBy(LoginSession, { tokenHash: hashToken(token), endedAt: IsNull() });
    const user = session && (await this.users.find(session.userId));
    if (!session || !user) return undefined;
    const actor = {
      userId: user.id,
      loginSessionId: session.id,
      role: user.role,
      isGuest: user.name === null,
    };
    return { actor, seenAt: session.seenAt };
  }

  /** Nobody waits for this, and if it fails the next ten minutes bring another chance. */
  private touch(login: KnownLogin, now: number): void {
    login.seenAt = now;
    const { userId, loginSessionId } = login.actor;
    const work = async (manager: EntityManager) => {
      await manager.update(LoginSession, { id: loginSessionId }, { seenAt: now });
      await this.users.update(manager, userId, { seenAt: now });
    };
    this.database.write(work).catch((error: unknown) => this.log.warn('visit not noted', { error }));
  }
}
