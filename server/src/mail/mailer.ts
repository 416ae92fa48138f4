import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.ts';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Sends mail where SMTP_URL says through what; elsewhere `isConfigured` is false and nobody should ask. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly transport: Transporter | undefined;
  private readonly from: string;

  constructor({ SMTP_URL, MAIL_FROM, publicUrl }: Config) {
    this.transport = SMTP_URL === undefined ? undefined : createTransport(SMTP_URL);
    this.from = MAIL_FROM ?? `Greenroom <greenroom@${new URL(publicUrl).hostname}>`;
  }

  get isConfigured(): boolean {
    return this.transport !== undefined;
  }

  async send(letter: Letter): Promise<void> {
    if (this.transport === undefined) throw new Error('Mail is not configured: set SMTP_URL.');
    await this.transport.sendMail({ from: this.from, ...letter });
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}
