import { Controller } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import { type Report, closeReport, fileReport, listReports } from '@greenroom/shared/report/report.api';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { Users } from '../user/users.ts';
import { ReportService } from './report.service.ts';
import type { ReportEntity } from './report.entity.ts';

@Controller()
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly users: Users,
  ) {}

  @Handles(fileReport)
  async file(@Input() { params, body }: RouteInput<typeof fileReport>, @Actor() actor: Person) {
    await this.reports.file(params.sessionId, actor.userId, body);
  }

  @Handles(listReports)
  async list() {
    const reports = await this.reports.list();
    return { reports: await Promise.all(reports.map((report) => this.present(report))) };
  }

  @Handles(closeReport)
  async close(@Input() { params, body }: RouteInput<typeof closeReport>) {
    await this.reports.close(params.reportId, body.note);
  }

  private async present(report: ReportEntity): Promise<Report> {
    const { id, at, reason, text, evidence, closedAt, note } = report;
    return {
      ...{ id, at, reason, text, evidence, closedAt, note },
      sessionId: report.sessionId as Report['sessionId'],
      reporter: await this.nameOf(report.reporterId),
      reported: await this.nameOf(report.reportedId),
    };
  }

  private async nameOf(id: string) {
    const user = await this.users.find(id);
    return { id, displayName: user === null ? 'Somebody who has left' : (user.name ?? user.displayName) };
  }
}
