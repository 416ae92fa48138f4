import { Injectable } from '@nestjs/common';
import type { Fact } from '@greenroom/shared/realtime/command';
import type * as z from 'zod/mini';
import { cutToContract } from '../http/parse.ts';
import type { Connection } from './connection.ts';
import { Connections, roomOf } from './connections.ts';
import { RealtimeGateway } from './realtime.gateway.ts';

/** Tells facts. What the fact does not declare is cut away before it leaves. Call it after the commit, never before. */
@Injectable()
export class Broadcaster {
  constructor(
    private readonly sockets: RealtimeGateway,
    private readonly connections: Connections,
  ) {}

  /** To every open tab and device of a person, but for `except`: the one that the answer to its command tells. */
  toPerson<F extends Fact>(
    userId: string,
    ...[fact, payload, except]: [F, z.input<F['payload']>, Connection?]
  ): void {
    const open = this.connections.ofPerson(userId).filter((connection) => connection !== except);
    if (open.length === 0) return;
    const told = cut(fact, payload);
    for (const { socket } of open) socket.emit(fact.name, told);
  }

  /** To everyone who has joined the session, but for `except`: the connection it came from. */
  toRoom<F extends Fact>(
    sessionId: string,
    ...[fact, payload, except]: [F, z.input<F['payload']>, Connection?]
  ): void {
    const room = (except?.socket ?? this.sockets.io).to(roomOf.session(sessionId));
    room.emit(fact.name, cut(fact, payload));
  }

  /** To one tab. */
  toConnection<F extends Fact>(connection: Connection, ...[fact, payload]: [F, z.input<F['payload']>]): void {
    connection.socket.emit(fact.name, cut(fact, payload));
  }
}

const cut = (fact: Fact, payload: unknown) => cutToContract(fact.payload, payload, fact.name);
