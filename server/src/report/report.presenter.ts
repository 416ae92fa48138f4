import { Injectable } from '@nestjs/common';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import type { Report, ReportedPerson, ReportSummary } from '@greenroom/shared/report/report.schema';
import { PauseService } from '../pairing/pause/pause.service.ts';
import { Users } from '../user/users.ts';
import type { ReportEntity } from './report.entity.ts';
import { ReportService } from './report.service.ts';

/** Reports as an admin reads them. */
@Injectable()
export class ReportPresenter {
  constructor(
    private readonly reports: ReportService,
    private readonly users: Users,
    private readonly pauses: PauseService,
  ) {}

  async summary(report: ReportEntity): Promise<ReportSummary> {
    const { id, at, reason, text, closedAt, decision, decidedById, note } = report;
    const by = decidedById === null ? null : await this.accountOf(decidedById);
    return {
      ...{ id, at, reason, text },
      reporter: await this.person(report.reporterId, report.reporterAs),
      reported: await this.person(report.reportedId, report.reportedAs),
      others: await this.reports.countOthers(report),
      decided: closedAt === null ? null : { at: closedAt, decision: decision ?? 'dismissed', by, note },
    };
  }

  async whole(report: ReportEntity): Promise<Report> {
    const others = await this.reports.others(report);
    return {
      ...(await this.summary(report)),
      sessionId: report.sessionId as SessionId,
      evidence: report.evidence,
      otherReports: await Promise.all(others.map((other) => this.summary(other))),
      pausedUntil: (await this.pauses.of(report.reportedId))?.until ?? null,
      isClosed: ((await this.users.find(report.reportedId))?.closedAt ?? null) !== null,
    };
  }

  private async person(id: string, pseudonym: string): Promise<ReportedPerson> {
    return { id: id as UserId, pseudonym, account: await this.accountOf(id) };
  }

  private async accountOf(id: string): Promise<string | null> {
    return (await this.users.find(id))?.name ?? null;
  }
}
