import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { User } from './user.entity.ts';

/** Moves everything of `from` to `to`, through the given manager. */
export type MergeUser = (manager: EntityManager, from: string, to: string) => Promise<void>;

/**
 * Who signs in brings along what they did as a guest. A feature that keeps a user id registers once, in its module's
 * `onModuleInit`; all of it happens in one write.
 */
@Injectable()
export class UserMerge {
  private readonly merges: MergeUser[] = [];
  private readonly listeners: ((from: string, to: string) => void)[] = [];

  register(merge: MergeUser): void {
    this.merges.push(merge);
  }

  /** Runs after the commit, when nobody is connected as `from` any more: what is in memory moves too. */
  onMerged(listener: (from: string, to: string) => void): void {
    this.listeners.push(listener);
  }

  /** Called once it is committed. */
  merged(from: string, to: string): void {
    for (const listener of this.listeners) listener(from, to);
  }

  /** Inside a write. True where `from` was a guest, who is gone afterwards; an account stays what it is. */
  async run(manager: EntityManager, ...[from, to]: [string, string]): Promise<boolean> {
    if (!(await manager.existsBy(User, { id: from, name: IsNull() }))) return false;
    for (const merge of this.merges) await merge(manager, from, to);
    await manager.delete(User, { id: from });
    return true;
  }
}
