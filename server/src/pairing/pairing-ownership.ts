import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import { Database } from '../database/database.ts';
import { UserErasure } from '../user/user-erasure.ts';
import { UserExport } from '../user/user-export.ts';
import { UserMerge } from '../user/user-merge.ts';
import { LivePool } from './live-pool.ts';
import { PairingOutcomeEntity, PairingTicketEntity } from './pairing.entity.ts';

/** A place in the pool and what became of past ones are a person's own. */
@Injectable()
export class PairingOwnership implements OnModuleInit {
  constructor(
    private readonly merges: UserMerge,
    private readonly erasure: UserErasure,
    private readonly exports: UserExport,
    private readonly live: LivePool,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.merges.register(async (manager, from, to) => {
      await manager.update(PairingOutcomeEntity, { userId: from }, { userId: to });
    });
    this.erasure.register(async (manager, userId) => {
      for (const entity of [PairingTicketEntity, PairingOutcomeEntity])
        await manager.delete(entity, { userId });
      return () => this.live.change((pool) => pool.remove(userId as UserId));
    });
    this.exports.register(async (userId) => ({
      name: 'pairing',
      json: {
        ticket: await this.database.read.findOneBy(PairingTicketEntity, { userId }),
        outcomes: await this.database.read.find(PairingOutcomeEntity, {
          where: { userId },
          order: { at: 'ASC' },
        }),
      },
    }));
  }
}
