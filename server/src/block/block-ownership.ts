import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.ts';
import { UserErasure } from '../user/user-erasure.ts';
import { UserExport } from '../user/user-export.ts';
import { UserMerge } from '../user/user-merge.ts';
import { BlockEntity } from './block.entity.ts';

/** A block goes with either of its two; who was blocked is not told whom it was by. */
@Injectable()
export class BlockOwnership implements OnModuleInit {
  constructor(
    private readonly merges: UserMerge,
    private readonly erasure: UserErasure,
    private readonly exports: UserExport,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.merges.register((manager, from, to) => merge(manager, { from, to }));
    this.erasure.register(async (manager, userId) => {
      await manager.delete(BlockEntity, [{ blockerId: userId }, { blockedId: userId }]);
      return undefined;
    });
    this.exports.register(async (userId) => ({
      name: 'blocks',
      json: (await this.database.read.findBy(BlockEntity, { blockerId: userId })).map(({ name, at }) => ({
        name,
        at,
      })),
    }));
  }
}

/** What the account has already is not written twice, and nobody blocks themselves. */
async function merge(manager: EntityManager, { from, to }: { from: string; to: string }): Promise<void> {
  const rows = await manager.findBy(BlockEntity, [{ blockerId: from }, { blockedId: from }]);
  for (const row of rows) {
    const moved = {
      blockerId: row.blockerId === from ? to : row.blockerId,
      blockedId: row.blockedId === from ? to : row.blockedId,
    };
    const isNeedless = moved.blockerId === moved.blockedId || (await manager.existsBy(BlockEntity, moved));
    if (isNeedless) await manager.delete(BlockEntity, { id: row.id });
    else await manager.update(BlockEntity, { id: row.id }, moved);
  }
}
