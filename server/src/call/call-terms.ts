import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { UserId } from '@greenroom/shared/lib/id';
import { meetingOf, partnerOf } from '@greenroom/shared/pair/pair-room';
import type { SessionState } from '@greenroom/shared/session/session-state';
import { BlockList } from '../block/block-list.ts';
import { IceServers } from './ice-servers.ts';

/** Whether two may call each other, and by what way. */
@Injectable()
export class CallTerms {
  constructor(
    private readonly blocks: BlockList,
    private readonly ice: IceServers,
  ) {}

  async of(state: SessionState, userId: UserId) {
    if ((await this.blocks.of(userId)).has(partnerOf(state, userId)))
      throw new AppError('state-refused', 'There is no call with this person any more.');
    const isRelayOnly = this.assertMayCall(state);
    return {
      iceServers: this.ice.for(userId, isRelayOnly),
      iceTransportPolicy: isRelayOnly ? ('relay' as const) : ('all' as const),
    };
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
}
