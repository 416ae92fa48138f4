import { Controller } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { RouteInput } from '@greenroom/shared/http/route';
import { changeUserRole, listUsers, reopenUser } from '@greenroom/shared/user/user.api';
import { IsNull, Not } from 'typeorm';
import { AccountClosing } from '../auth/account-closing.ts';
import { LoginSessions } from '../auth/login-sessions.ts';
import { Database } from '../database/database.ts';
import { Handles, Input } from '../http/handles.ts';
import { User } from './user.entity.ts';
import { presentUser } from './user.presenter.ts';

@Controller()
export class UserController {
  constructor(
    private readonly database: Database,
    private readonly sessions: LoginSessions,
    private readonly closing: AccountClosing,
  ) {}

  @Handles(listUsers)
  async list() {
    const { read } = this.database;
    const accounts = await read.find(User, { where: { name: Not(IsNull()) }, order: { nameKey: 'ASC' } });
    return { users: accounts.map(presentUser), guests: await read.countBy(User, { name: IsNull() }) };
  }

  @Handles(changeUserRole)
  async changeRole(@Input() { params: { userId }, body: { role } }: RouteInput<typeof changeUserRole>) {
    await this.database.write(async (manager) => {
      const user = await manager.findOneBy(User, { id: userId, name: Not(IsNull()) });
      if (user === null) throw new AppError('not-found', 'There is no such account.');
      const isLosingAdmin = user.role === 'admin' && role !== 'admin';
      if (isLosingAdmin && (await manager.countBy(User, { role: 'admin' })) === 1) {
        throw new AppError('state-refused', 'This is the only admin: make another one first.');
      }
      await manager.update(User, { id: userId }, { role });
    });
    this.sessions.reread(userId);
  }

  @Handles(reopenUser)
  async reopen(@Input() { params }: RouteInput<typeof reopenUser>) {
    await this.closing.reopen(params.userId);
  }
}
