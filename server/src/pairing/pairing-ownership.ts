import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import type { EntityManager } from 'typeorm';
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
    this.merges.register((manager, from, to) => merge(manager, { from, to }));
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

/** The guest's sockets close after the commit and the account's open: it takes the ticket up where the row says. */
async function merge(manager: EntityManager, { from, to }: { from: string; to: string }): Promise<void> {
  await manager.update(PairingOutcomeEntity, { userId: from }, { userId: to });
  if (await manager.existsBy(PairingTicketEntity, { userId: to }))
    await manager.delete(PairingTicketEntity, { userId: from });
  else await manager.update(PairingTicketEntity, { userId: from }, { userId: to });
}
