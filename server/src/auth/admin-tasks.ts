import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import { nameSchema } from '@greenroom/shared/user/user.schema';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { isDuplicate } from '../database/storage-error.ts';
import { parseInput } from '../http/parse.ts';
import type { User } from '../user/user.entity.ts';
import { nameKeyOf, Users } from '../user/users.ts';
import { makeResetLink, type ResetLink } from './reset-link.ts';

/** What an admin does to accounts by name, from a page or from the command line. */
@Injectable()
export class AdminTasks {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** An admin without a password yet; the link sets one. */
  async create(written: string): Promise<ResetLink> {
    const name = parseInput(nameSchema, written, 'name');
    try {
      return await this.database.write(async (manager) => {
        const { id } = await this.users.create(manager, { name, nameKey: nameKeyOf(name), role: 'admin' });
        return makeResetLink(manager, id, this.clock.now());
      });
    } catch (error) {
      throw isDuplicate(error)
        ? new AppError('name-taken', `There is an account called ${name}: promote it instead.`)
        : error;
    }
  }

  /** Answers whose role has changed. */
  promote(name: string): Promise<string> {
    return this.database.write(async (manager) => {
      const { id } = await this.load(name, manager);
      await this.users.update(manager, id, { role: 'admin' });
      return id;
    });
  }

  resetLink(name: string): Promise<ResetLink> {
    return this.database.write(async (manager) => {
      const { id } = await this.load(name, manager);
      return makeResetLink(manager, id, this.clock.now());
    });
  }

  private async load(name: string, manager: EntityManager): Promise<User> {
    const user = await this.users.findByName(name, manager);
    if (user === null) throw new AppError('not-found', `There is no account called ${name}.`);
    return user;
  }
}
