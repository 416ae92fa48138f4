import { once } from 'node:events';
import type { Ack, Command, CommandAnswer, Fact, FactPayload } from '@greenroom/shared/realtime/command';
import { protocolVersion } from '@greenroom/shared/realtime/command';
import { io, type Socket } from 'socket.io-client';
import type * as z from 'zod/mini';

export interface TestSocketOptions {
  url: string;
  cookie?: string;
  /** The page's own origin unless given; null sends none. */
  origin?: string | null;
  protocolVersion?: number;
}

/** A socket as the client opens it, with promises for acknowledgements and facts. */
export class TestSocket {
  readonly socket: Socket;

  constructor({ url, cookie, origin = url, protocolVersion: spoken = protocolVersion }: TestSocketOptions) {
    const extraHeaders = { ...(cookie !== undefined && { cookie }), ...(origin !== null && { origin }) };
    const auth = { protocolVersion: spoken };
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      autoConnect: false,
      extraHeaders,
      auth,
    });
  }

  /** Resolves once connected; rejects with what the server refused it for. */
  async open(): Promise<this> {
    this.socket.connect();
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
    });
    return this;
  }

  ask<C extends Command>(command: C, payload: z.input<C['payload']>): Promise<Ack<CommandAnswer<C>>> {
    return this.send(command.name, payload) as Promise<Ack<CommandAnswer<C>>>;
  }

  /** Anything at all, for what a well-behaved client never sends. */
  send(name: string, ...payload: unknown[]): Promise<Ack<unknown>> {
    return new Promise((resolve) => this.socket.emit(name, ...payload, resolve));
  }

  /** The next telling of a fact; ask for it before what causes it. */
  next<F extends Fact>(fact: F): Promise<FactPayload<F>> {
    return new Promise((resolve) => this.socket.once(fact.name, resolve));
  }

  /** Resolves with the reason once the connection is gone. */
  async gone(): Promise<string> {
    if (this.socket.disconnected) return 'already';
    const [reason] = (await once(this.socket as never, 'disconnect')) as [string];
    return reason;
  }

  close(): void {
    this.socket.disconnect();
  }
}
