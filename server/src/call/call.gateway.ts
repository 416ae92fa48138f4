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
import { meetingOf, partnerOf } from '@greenroom/shared/pair/pair-room';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import type { SessionState } from '@greenroom/shared/session/session-state';
import { BlockList } from '../block/block-list.ts';
import { Answers } from '../realtime/answers.ts';
import { Broadcaster } from '../realtime/broadcaster.ts';
import type { Caller, Connection } from '../realtime/connection.ts';
import { Connections } from '../realtime/connections.ts';
import { SessionStore } from '../session/session-store.ts';
import { Calls } from './calls.ts';
import { IceServers } from './ice-servers.ts';

/** Passes on what two browsers need to connect. Sound and picture never come through here. */
@Injectable()
export class CallGateway {
  constructor(
    private readonly calls: Calls,
    private readonly ice: IceServers,
    private readonly sessions: SessionStore,
    private readonly broadcaster: Broadcaster,
    private readonly connections: Connections,
    private readonly blocks: BlockList,
  ) {
    // A block ends their call at once; it is not told whose wish that was.
    blocks.onChanged(({ people, isBlocked }) => {
      if (!isBlocked) return;
      for (const { sessionId, callers } of calls.between(people)) {
        for (const { connection } of callers) this.tellGone(sessionId, calls.drop(sessionId, connection));
      }
    });
    connections.onLeft(({ sessionId, connection }) =>
      this.tellGone(sessionId, this.calls.drop(sessionId, connection)),
    );
  }

  @Answers(joinCall)
  async join({ sessionId, callId }: CommandPayload<typeof joinCall>, { actor, connection }: Caller) {
    const { state } = await this.sessions.ofPerson(sessionId, actor.userId);
    const isRelayOnly = this.assertMayCall(state);
    const partner = partnerOf(state, actor.userId as UserId);
    if ((await this.blocks.of(actor.userId)).has(partner))
      throw new AppError('state-refused', 'There is no call with this person any more.');
    // Who leaves the room, or is gone already, leaves the call: nobody is kept in one for good.
    this.connections.join(connection, sessionId);
    if (!connection.sessions.has(sessionId)) throw new AppError('state-refused', 'This tab is gone.');
    this.calls.join(sessionId, { userId: actor.userId, callId, connection });
    const peer = this.calls.of(sessionId, partner);
    if (peer !== undefined)
      this.broadcaster.toConnection(peer.connection, callChanged, { sessionId, peer: callId });
    return {
      iceServers: this.ice.for(actor.userId, isRelayOnly),
      iceTransportPolicy: isRelayOnly ? ('relay' as const) : ('all' as const),
      isPolite: actor.userId < partner,
      peer: peer?.callId ?? null,
    };
  }

  @Answers(leaveCall)
  async leave({ sessionId, callId }: CommandPayload<typeof leaveCall>, { actor }: Caller) {
    await this.sessions.ofPerson(sessionId, actor.userId);
    const mine = this.calls.of(sessionId, actor.userId);
    if (mine?.callId === callId) this.tellGone(sessionId, this.calls.drop(sessionId, mine.connection));
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

  /** Whether only a relay may be used. Strangers without one must both have agreed to a direct line. */
  private assertMayCall(state: SessionState): boolean {
    const { areStrangers, medium, consents, revealed } = meetingOf(state);
    if (medium === 'text') throw new AppError('state-refused', 'This meeting is in writing.');
    if (revealed !== null) throw new AppError('state-refused', 'The call ends before the scorecards open.');
    if (!areStrangers) return false;
    if (this.ice.hasRelay) return true;
    if (consents.call.length < state.participants.length)
      throw new AppError('not-allowed', 'Both must agree to a direct call first.');
    return false;
  }

  private tellGone(sessionId: string, others: readonly Connection[]): void {
    for (const other of others)
      this.broadcaster.toConnection(other, callChanged, { sessionId: sessionId as never, peer: null });
  }
}
