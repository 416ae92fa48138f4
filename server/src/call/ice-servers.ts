import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import type { iceServerSchema } from '@greenroom/shared/call/call.events';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';

type IceServer = z.infer<typeof iceServerSchema>;

/** Longer than any meeting. */
const credentialMs = 4 * 60 * 60_000;

/** Where two browsers find a way to each other: from the configuration, with passwords that expire (coturn's REST scheme). */
@Injectable()
export class IceServers {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  get hasRelay(): boolean {
    return this.config.TURN_URLS.length > 0;
  }

  /** For one person; `isRelayOnly` leaves out what would tell them the other one's address. */
  for(userId: string, isRelayOnly: boolean): IceServer[] {
    const stun = this.config.STUN_URLS.length > 0 && !isRelayOnly ? [{ urls: this.config.STUN_URLS }] : [];
    return this.hasRelay ? [...stun, this.relay(userId)] : stun;
  }

  private relay(userId: string): IceServer {
    const username = `${Math.floor((this.clock.now() + credentialMs) / 1000)}:${userId}`;
    const credential = createHmac('sha1', this.config.TURN_SECRET ?? '')
      .update(username)
      .digest('base64');
    return { urls: this.config.TURN_URLS, username, credential };
  }
}
