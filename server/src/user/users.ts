import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { Me, Preferences } from '@greenroom/shared/user/user.schema';
import { type EntityManager, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import type { Actor } from '../http/actor.ts';
import { User } from './user.entity.ts';
import { presentMe } from './user.presenter.ts';

export const guestDisplayName = 'Guest';

/** Two names that look the same are the same. */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').toLowerCase();

export interface Changes {
  displayName?: string;
  email?: string | null;
  preferences?: Partial<Preferences>;
}

const gone = () => new AppError('gone', 'This person was deleted a moment ago.');

@Injectable()
export class Users {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async me(userId: string): Promise<Me> {
    // Asked with every page: by the prepared door, not by TypeORM's.
    const [user] = await this.database.rows(User, { id: userId });
    if (user === undefined) throw gone();
    return presentMe(user);
  }

  async load(userId: string, manager: EntityManager = this.database.read): Promise<User> {
    const user = await this.find(userId, manager);
    if (user === null) throw gone();
    return user;
  }

  /** Inside a write: throws where one of them was deleted, or became an account, meanwhile. */
  async assertThere(manager: EntityManager, people: readonly string[]): Promise<void> {
    for (const id of people)
      if ((await this.database.rowsWith(manager, User, { id })).length === 0) throw gone();
  }

  /** For routes that only a person passes. */
  async loadActor(actor: Actor | null): Promise<User> {
    if (actor === null) throw new AppError('sign-in-required', 'Sign in, or continue as a guest.');
    return this.load(actor.userId);
  }

  async change(userId: string, { preferences, ...changes }: Changes): Promise<Me> {
    return this.database.write(async (manager) => {
      const before = await this.load(userId, manager);
      const user = { ...before, ...changes, preferences: { ...before.preferences, ...preferences } };
      await manager.save(User, user);
      return presentMe(user);
    });
  }

  findByName(name: string, manager: EntityManager = this.database.read): Promise<User | null> {
    return manager.findOneBy(User, { nameKey: nameKeyOf(name.trim()) });
  }

  find(userId: string, manager: EntityManager = this.database.read): Promise<User | null> {
    return manager.findOneBy(User, { id: userId });
  }

  /** How many people, guests too, were here since `at`. */
  countSeenSince(at: number): Promise<number> {
    return this.database.read.countBy(User, { seenAt: MoreThanOrEqual(at) });
  }

  /** The ids of guests last seen at `before` or earlier. */
  async guestsUnseenSince(before: number): Promise<string[]> {
    const where = { name: IsNull(), seenAt: LessThanOrEqual(before) };
    return (await this.database.read.find(User, { where, select: { id: true } })).map(({ id }) => id);
  }

  /** Inside a write. */
  async update(
    manager: EntityManager,
    ...[userId, changes]: [string, Partial<Omit<User, 'id'>>]
  ): Promise<void> {
    await manager.update(User, { id: userId }, changes);
  }

  /** Inside a write: a new user, who is a guest unless `given` says otherwise. */
  async create(manager: EntityManager, given: Partial<User> = {}): Promise<User> {
    const now = this.clock.now();
    const user: User = {
      id: randomUUID(),
      name: null,
      nameKey: null,
      displayName: given.name ?? guestDisplayName,
      email: null,
      role: 'candidate',
      passwordHash: null,
      preferences: {},
      createdAt: now,
      seenAt: now,
      closedAt: null,
      ...given,
    };
    await manager.insert(User, user);
    return user;
  }
}
