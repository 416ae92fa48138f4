import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database.ts';
import { UserErasure } from '../../user/user-erasure.ts';
import { UserExport } from '../../user/user-export.ts';
import { UserMerge } from '../../user/user-merge.ts';
import { PairInvitationEntity } from './invitation.entity.ts';

/** A link goes with who made it, and stays good when a guest becomes an account. */
@Injectable()
export class InvitationOwnership implements OnModuleInit {
  constructor(
    private readonly merges: UserMerge,
    private readonly erasure: UserErasure,
    private readonly exports: UserExport,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.merges.register(async (manager, from, to) => {
      await manager.update(PairInvitationEntity, { hostId: from }, { hostId: to });
    });
    this.erasure.register(async (manager, hostId) => {
      await manager.delete(PairInvitationEntity, { hostId });
      return undefined;
    });
    this.exports.register(async (hostId) => ({
      name: 'pair-invitations',
      json: (await this.database.read.findBy(PairInvitationEntity, { hostId })).map(
        ({ wish, expiresAt }) => ({
          wish,
          expiresAt,
        }),
      ),
    }));
  }
}
