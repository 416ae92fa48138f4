import { Injectable } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import { Database } from '../database/database.ts';
import { BlockEntity } from './block.entity.ts';

export interface BlockChange {
  readonly people: readonly [UserId, UserId];
  readonly isBlocked: boolean;
}
type Listener = (change: BlockChange) => void;

/** Who never meets whom. A block counts in both directions, and the blocked one is not told. */
@Injectable()
export class BlockList {
  private readonly listeners: Listener[] = [];

  constructor(private readonly database: Database) {}

  /** Everybody this person has blocked or is blocked by. */
  async of(userId: string): Promise<Set<UserId>> {
    const [mine, theirs] = await Promise.all([
      this.database.rows(BlockEntity, { blockerId: userId }),
      this.database.rows(BlockEntity, { blockedId: userId }),
    ]);
    const others = [...mine.map(({ blockedId }) => blockedId), ...theirs.map(({ blockerId }) => blockerId)];
    return new Set(others as UserId[]);
  }

  /** Everybody this person has blocked themselves. */
  async by(blockerId: string): Promise<Set<UserId>> {
    const mine = await this.database.rows(BlockEntity, { blockerId });
    return new Set(mine.map(({ blockedId }) => blockedId as UserId));
  }

  /** Runs after the commit of every block made or taken back. */
  onChanged(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Called once it is committed. */
  changed(change: BlockChange): void {
    for (const listener of this.listeners) listener(change);
  }
}
