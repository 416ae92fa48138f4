import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { UserErasure } from '../user/user-erasure.ts';
import { UserExport } from '../user/user-export.ts';
import { UserMerge } from '../user/user-merge.ts';
import { QuestionSightingEntity } from './question.entity.ts';

/** Which questions somebody has seen is theirs to merge, to take along and to erase. */
@Injectable()
export class QuestionOwnership implements OnModuleInit {
  constructor(
    private readonly merges: UserMerge,
    private readonly erasure: UserErasure,
    private readonly exports: UserExport,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.merges.register(async (manager, from, to) => {
      await manager.update(QuestionSightingEntity, { userId: from }, { userId: to });
    });
    this.erasure.register(async (manager, userId) => {
      await manager.delete(QuestionSightingEntity, { userId });
      return undefined;
    });
    this.exports.register(async (userId) => ({
      name: 'questions-seen',
      json: await this.database.read.find(QuestionSightingEntity, {
        where: { userId },
        order: { at: 'ASC' },
      }),
    }));
  }
}
