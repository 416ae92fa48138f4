import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { RouteInput } from '@greenroom/shared/http/route';
import type { decideReport } from '@greenroom/shared/report/report.api';
import { AccountClosing } from '../auth/account-closing.ts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { PauseService } from '../pairing/pause/pause.service.ts';
import { ReportEntity } from './report.entity.ts';

type Verdict = RouteInput<typeof decideReport>['body'];

/** A report is decided once; what follows for the reported person is committed with it. */
@Injectable()
export class DecideReport {
  constructor(
    private readonly database: Database,
    private readonly pauses: PauseService,
    private readonly accounts: AccountClosing,
    private readonly clock: Clock,
  ) {}

  async decide(id: string, adminId: string, verdict: Verdict): Promise<void> {
    const { decision, note } = verdict;
    const afterwards = await this.database.write(async (manager) => {
      const report = await manager.findOneBy(ReportEntity, { id });
      if (report === null) throw new AppError('not-found', 'There is no such report.');
      if (report.closedAt !== null) throw new AppError('state-refused', 'This report is decided.');
      const decided = { closedAt: this.clock.now(), decision, decidedById: adminId, note };
      await manager.update(ReportEntity, { id }, decided);
      const { reportedId: userId, reason } = report;
      if (verdict.decision === 'dismissed') return () => undefined;
      if (verdict.decision === 'closed') return this.accounts.closeIn(manager, userId);
      const cause = { by: 'admin', reason, words: verdict.words } as const;
      await this.pauses.give(manager, userId, { days: verdict.days, cause });
      return () => this.pauses.tell(userId);
    });
    afterwards();
  }
}
