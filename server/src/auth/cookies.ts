import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import type { Visit } from './visit.ts';

export const loginLifetimeMs = 180 * 24 * 3600_000;

type Name = 'sid' | 'device';
const reader = (name: string) => new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9_-]{43})(?:;|$)`);
const readers = {
  sid: { secure: reader('__Host-sid'), plain: reader('sid') },
  device: { secure: reader('__Host-device'), plain: reader('device') },
};

/**
 * The cookies we set, and nothing else reads or writes them. `__Host-` pins one to this very origin, but browsers drop it on
 * plain http outside loopback, so there it goes by its bare name.
 */
@Injectable()
export class Cookies {
  constructor(private readonly config: Config) {}

  read(name: Name, header: string | undefined): string | undefined {
    if (header === undefined) return undefined;
    const { secure, plain } = readers[name];
    const match = secure.exec(header);
    // Where everybody comes by https a bare cookie was planted by someone else.
    return (match ?? (this.config.isHttps ? null : plain.exec(header)))?.[1];
  }

  give(visit: Visit, ...[name, token]: [Name, string]): void {
    this.write(visit, `${this.title(name, visit)}=${token}; Max-Age=${loginLifetimeMs / 1000}`);
  }

  drop(visit: Visit, name: Name): void {
    if (visit.request.headers.cookie === undefined) return;
    this.write(visit, `${this.title(name, visit)}=; Max-Age=0`);
  }

  private write({ reply, ...visit }: Visit, cookie: string): void {
    const secure = this.isHttps(visit) ? '; Secure' : '';
    void reply.header('set-cookie', `${cookie}; Path=/; HttpOnly; SameSite=Lax${secure}`);
  }

  private title(name: Name, visit: Visit): string {
    return this.isHttps(visit) ? `__Host-${name}` : name;
  }

  private isHttps({ request }: Pick<Visit, 'request'>): boolean {
    return this.config.isHttps || request.protocol === 'https';
  }
}
