import { Injectable, type OnModuleInit } from '@nestjs/common';
import { presentMe } from './user.presenter.ts';
import { UserExport } from './user-export.ts';
import { Users } from './users.ts';

@Injectable()
export class UserUpkeep implements OnModuleInit {
  constructor(
    private readonly users: Users,
    private readonly collection: UserExport,
  ) {}

  onModuleInit(): void {
    this.collection.register(async (userId) => ({
      name: 'user',
      json: presentMe(await this.users.load(userId)),
    }));
  }
}
