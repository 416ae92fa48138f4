import type { Socket } from 'socket.io';
import type { Actor } from '../http/actor.ts';

/** One open socket of one person; two tabs are two. */
export interface Connection {
  readonly id: string;
  readonly actor: Actor;
  readonly socket: Socket;
  readonly sessions: Set<string>;
  /** Sessions that it is just joining: the answer will say how they stand. */
  readonly arriving: Set<string>;
  /** Time of the last packet of any kind, answers to pings too. */
  lastSeenAt: number;
}

/** Who sent a command, and through which socket. */
export interface Caller {
  readonly actor: Actor;
  readonly connection: Connection;
}
