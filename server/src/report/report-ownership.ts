import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { UserErasure } from '../user/user-erasure.ts';
import { UserExport } from '../user/user-export.ts';
import { UserMerge } from '../user/user-merge.ts';
import { ReportEntity } from './report.entity.ts';

/**
 * A report goes with either of the two: what is left of somebody who has left is nothing. What was decided stays without the
 * admin who decided. Evidence names nobody by an id, so a merge has nothing to move in it.
 */
@Injectable()
export class ReportOwnership implements OnModuleInit {
  constructor(
    private readonly erasure: UserErasure,
    private readonly exports: UserExport,
    private readonly merges: UserMerge,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.erasure.register(async (manager, userId) => {
      await manager.delete(ReportEntity, { reporterId: userId });
      await manager.delete(ReportEntity, { reportedId: userId });
      await manager.update(ReportEntity, { decidedById: userId }, { decidedById: null });
      return undefined;
    });
    this.merges.register(async (manager, from, to) => {
      await manager.update(ReportEntity, { reporterId: from }, { reporterId: to });
      await manager.update(ReportEntity, { reportedId: from }, { reportedId: to });
    });
    // What others reported of one is theirs.
    this.exports.register(async (reporterId) => ({
      name: 'reports',
      json: (await this.database.read.findBy(ReportEntity, { reporterId })).map(
        ({ id, sessionId, reason, text, at }) => ({ id, sessionId, reason, text, at }),
      ),
    }));
  }
}
