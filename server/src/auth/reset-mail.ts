import { Injectable } from '@nestjs/common';
import { linkPath } from '@greenroom/shared/auth/link';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Mailer } from '../mail/mailer.ts';
import type { User } from '../user/user.entity.ts';
import { makeResetLink } from './reset-link.ts';

/** The letter with a one-time link; nothing for who has no address. */
@Injectable()
export class ResetMail {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  async sendTo({ id, name, email }: User): Promise<void> {
    if (email === null || !this.mailer.isConfigured) return;
    const { token } = await this.database.write((manager) => makeResetLink(manager, id, this.clock.now()));
    const text = [
      `Hello ${name ?? ''},`,
      '',
      'Somebody, probably you, asked for a new password.',
      'This link sets one. It works once, for a day:',
      '',
      this.config.publicUrl + linkPath('reset', token),
      '',
      'If it was not you, do nothing: your password stays as it is.',
    ];
    await this.mailer.send({ to: email, subject: 'A new password for Greenroom', text: text.join('\n') });
  }
}
