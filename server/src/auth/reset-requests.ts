import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Log } from '../log/log.ts';
import { networkOf, Tries } from '../user/tries.ts';
import { nameKeyOf, Users } from '../user/users.ts';
import { ResetMail } from './reset-mail.ts';

@Injectable()
export class ResetRequests implements OnModuleDestroy {
  private readonly underway = new Set<Promise<void>>();

  constructor(
    private readonly users: Users,
    private readonly tries: Tries,
    private readonly mail: ResetMail,
    private readonly log: Log,
  ) {}

  /** Returns before anything is looked up: how long an answer takes would tell who has an account. */
  begin(name: string, address: string): void {
    this.tries.ofAddress.begin(networkOf(address));
    this.tries.toReset.begin(nameKeyOf(name.trim()));
    const sent = this.send(name)
      .catch((error: unknown) => this.log.error('reset mail not sent', { error }))
      .finally(() => this.underway.delete(sent));
    this.underway.add(sent);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.underway);
  }

  private async send(name: string): Promise<void> {
    const user = await this.users.findByName(name);
    if (user !== null) await this.mail.sendTo(user);
  }
}
