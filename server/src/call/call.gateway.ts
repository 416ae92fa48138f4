import { Injectable } from '@nestjs/common';
import {
  callChanged,
  callSignalled,
  joinCall,
  leaveCall,
  signalCall,
} from '@greenroom/shared/call/call.events';
import { AppError } from '@greenroom/shared/http/error';
import type { UserId } from '@greenroom/shared/lib/id';
import { partnerOf } from '@greenroom/shared/pair/pair-room';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import { Answers } from '../realtime/answers.ts';
import { Broadcaster } from '../realtime/broadcaster.ts';
import type { Caller } from '../realtime/connection.ts';
import { Connections } from '../realtime/connections.ts';
import { SessionStore } from '../session/session-store.ts';
import { CallTerms } from './call-terms.ts';
import { Calls } from './calls.ts';

/** Passes on what two browsers need to connect. Sound and picture never come through here. */
@Injectable()
export class CallGateway {
  constructor(
    private readonly calls: Calls,
    private readonly terms: CallTerms,
    private readonly sessions: SessionStore,
    private readonly broadcaster: Broadcaster,
    private readonly connections: Connections,
  ) {}

  @Answers(joinCall)
  async join({ sessionId, callId }: CommandPayload<typeof joinCall>, { actor, connection }: Caller) {
    const { state } = await this.sessions.ofPerson(sessionId, actor.userId);
    const terms = await this.terms.of(state, actor.userId as UserId);
    const partner = partnerOf(state, actor.userId as UserId);
    // Who leaves the room, or is gone already, leaves the call: nobody is kept in one for good.
    this.connections.join(connection, sessionId);
    if (!connection.sessions.has(sessionId)) throw new AppError('state-refused', 'This tab is gone.');
    this.calls.join(sessionId, { userId: actor.userId, callId, connection });
    const peer = this.calls.of(sessionId, partner);
    if (peer !== undefined)
      this.broadcaster.toConnection(peer.connection, callChanged, { sessionId, peer: callId });
    return { ...terms, isPolite: actor.userId < partner, peer: peer?.callId ?? null };
  }

  @Answers(leaveCall)
  async leave({ sessionId, callId }: CommandPayload<typeof leaveCall>, { actor }: Caller) {
    await this.sessions.ofPerson(sessionId, actor.userId);
    const mine = this.calls.of(sessionId, actor.userId);
    if (mine?.callId !== callId) return;
    for (const other of this.calls.drop(sessionId, mine.connection))
      this.broadcaster.toConnection(other, callChanged, { sessionId, peer: null });
  }

  /** To the tab it was meant for and no other; what a tab that has left still says is nobody's. */
  @Answers(signalCall)
  async signal(sent: CommandPayload<typeof signalCall>, { actor }: Caller) {
    const { sessionId, callId, to, signal } = sent;
    const { state } = await this.sessions.ofPerson(sessionId, actor.userId);
    const mine = this.calls.of(sessionId, actor.userId);
    const peer = this.calls.of(sessionId, partnerOf(state, actor.userId as UserId));
    if (mine?.callId !== callId || peer?.callId !== to)
      throw new AppError('gone', 'That tab is no longer in the call.');
    this.broadcaster.toConnection(peer.connection, callSignalled, { sessionId, from: callId, to, signal });
  }
}
