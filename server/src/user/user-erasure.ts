import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.ts';
import { Log } from '../log/log.ts';
import { User } from './user.entity.ts';

/** What the database cannot undo waits for the commit: removing files, closing sockets. */
export type AfterCommit = () => void | Promise<void>;
export type EraseUser = (manager: EntityManager, userId: string) => Promise<AfterCommit | undefined>;

/**
 * Deletes a user and everything of theirs. A feature that keeps anything of a user registers once, in its module's
 * `onModuleInit`, and answers what remains to be done once the write is committed.
 */
@Injectable()
export class UserErasure {
  private readonly erasers: EraseUser[] = [];

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  register(erase: EraseUser): void {
    this.erasers.push(erase);
  }

  /** `isDue` is asked inside the write: a guest may have come back since the list was made. */
  async erase(userId: string, isDue: (user: User) => boolean = () => true): Promise<void> {
    const waiting = await this.database.write(async (manager) => {
      const user = await manager.findOneBy(User, { id: userId });
      if (user === null || !isDue(user)) return [];
      const after = [];
      for (const erase of this.erasers) after.push(await erase(manager, userId));
      await manager.delete(User, { id: userId });
      return after.filter((step) => step !== undefined);
    });
    for (const step of waiting) await this.finish(step);
  }

  /** The rows are gone whatever happens here; a file that resists is for whoever reads the log. */
  private async finish(step: AfterCommit): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.log.error('left behind by an erasure', { error });
    }
  }
}
