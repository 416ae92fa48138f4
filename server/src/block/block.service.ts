import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { calledIn } from '@greenroom/shared/pair/pseudonym';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { SessionStore } from '../session/session-store.ts';
import { BlockList } from './block-list.ts';
import { BlockEntity } from './block.entity.ts';

@Injectable()
export class BlockService {
  constructor(
    private readonly sessions: SessionStore,
    private readonly blocks: BlockList,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(blockerId: string): Promise<BlockEntity[]> {
    return this.database.read.find(BlockEntity, { where: { blockerId }, order: { at: 'DESC', id: 'ASC' } });
  }

  async block(sessionId: SessionId, blockerId: string): Promise<BlockEntity> {
    const session = await this.sessions.ofPerson(sessionId, blockerId);
    const blockedId = session.state.participants.find((userId) => userId !== blockerId);
    if (blockedId === undefined) throw new AppError('state-refused', 'Nobody else was in this session.');
    const known = await this.database.read.findOneBy(BlockEntity, { blockerId, blockedId });
    if (known !== null) return known;
    const block = await this.database.write(async (manager) => {
      const twice = await manager.findOneBy(BlockEntity, { blockerId, blockedId });
      if (twice !== null) return twice;
      const name = calledIn(session, blockedId);
      const made: BlockEntity = { id: randomUUID(), blockerId, blockedId, name, at: this.clock.now() };
      await manager.insert(BlockEntity, made);
      return made;
    });
    this.blocks.changed({ people: [blockerId as UserId, blockedId], isBlocked: true });
    return block;
  }

  async unblock(id: string, blockerId: string): Promise<void> {
    const block = await this.database.write(async (manager) => {
      const mine = await manager.findOneBy(BlockEntity, { id, blockerId });
      if (mine === null) throw new AppError('not-found', 'There is no such block.');
      await manager.delete(BlockEntity, { id });
      return mine;
    });
    const people = [block.blockerId as UserId, block.blockedId as UserId] as const;
    this.blocks.changed({ people, isBlocked: false });
  }
}
