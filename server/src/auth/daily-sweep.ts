import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock, type Timer } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { UserErasure } from '../user/user-erasure.ts';
import { Users } from '../user/users.ts';
import { loginLifetimeMs } from './cookies.ts';
import { KnownDevice } from './known-device.entity.ts';
import { LoginSession } from './login-session.entity.ts';
import { PasswordReset } from './password-reset.entity.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const endedSessionsStayMs = 30 * dayMs;

/** Once a day: guests whom nobody has seen for as long as their cookie lives are erased, and what has expired goes. */
@Injectable()
export class DailySweep implements OnApplicationBootstrap, OnModuleDestroy {
  private timers: Timer[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly erasure: UserErasure,
  ) {}

  onApplicationBootstrap(): void {
    const sweep = () => this.sweep();
    // A server that is restarted every night gets its turn as well.
    this.timers = [this.clock.setTimer(this.clock.now() + minuteMs, sweep), this.clock.every(dayMs, sweep)];
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) timer.cancel();
  }

  private async sweep(): Promise<void> {
    await this.eraseGuests();
    const now = this.clock.now();
    await this.database.write(async (manager) => {
      await manager.delete(LoginSession, { endedAt: LessThan(now - endedSessionsStayMs) });
      await manager.delete(LoginSession, { seenAt: LessThan(now - loginLifetimeMs) });
      await manager.delete(KnownDevice, { seenAt: LessThan(now - loginLifetimeMs) });
      await manager.delete(PasswordReset, { expiresAt: LessThan(now) });
    });
  }

  private async eraseGuests(): Promise<void> {
    const before = this.clock.now() - loginLifetimeMs;
    for (const id of await this.users.guestsUnseenSince(before))
      await this.erasure.erase(id, ({ name, seenAt }) => name === null && seenAt <= before);
  }
}
