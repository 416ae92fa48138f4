import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { pseudonym } from '@greenroom/shared/pair/pseudonym';
import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import { LessThanOrEqual } from 'typeorm';
import { hashToken, newToken } from '../../auth/token.ts';
import { Clock } from '../../clock/clock.ts';
import { Database } from '../../database/database.ts';
import { FriendMeeting } from './friend-meeting.ts';
import { PairInvitationEntity } from './invitation.entity.ts';

const goodForMs = 24 * 60 * 60_000;
const invalid = () => new AppError('link-invalid', 'This link was used, taken back, or is too old.');

/** Links for a friend. The code is kept as a hash: whoever reads a backup can use none. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly meetings: FriendMeeting,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async create(wish: Wish, hostId: string): Promise<{ code: string; expiresAt: number }> {
    const code = newToken();
    const expiresAt = this.clock.now() + goodForMs;
    await this.database.write(async (manager) => {
      await manager.delete(PairInvitationEntity, { expiresAt: LessThanOrEqual(this.clock.now()) });
      await manager.insert(PairInvitationEntity, { codeHash: hashToken(code), hostId, wish, expiresAt });
    });
    return { code, expiresAt };
  }

  async show(code: string, userId: string | null) {
    const { wish, hostId, expiresAt, codeHash } = await this.find(code);
    return { wish, from: pseudonym(hostId, codeHash), isMine: hostId === userId, expiresAt };
  }

  /** Of two friends who press at the same time one comes: the row is taken in the transaction that makes the session. */
  async accept(code: string, userId: string): Promise<SessionId> {
    const invitation = await this.find(code);
    const host = invitation.hostId as UserId;
    if (host === userId)
      throw new AppError('state-refused', 'This link is for somebody else: send it to them.');
    return this.meetings.hold({ host, friend: userId as UserId, wish: invitation.wish }, async (manager) => {
      const { affected } = await manager.delete(PairInvitationEntity, { codeHash: invitation.codeHash });
      if (affected !== 1) throw invalid();
    });
  }

  async revoke(code: string, hostId: string): Promise<void> {
    const mine = { codeHash: hashToken(code), hostId };
    const { affected } = await this.database.write((manager) => manager.delete(PairInvitationEntity, mine));
    if (affected !== 1) throw invalid();
  }

  private async find(code: string): Promise<PairInvitationEntity> {
    const found = await this.database.read.findOneBy(PairInvitationEntity, { codeHash: hashToken(code) });
    if (found === null || found.expiresAt <= this.clock.now()) throw invalid();
    return found;
  }
}
