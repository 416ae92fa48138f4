import { Controller } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import { decideReport, fileReport, listReports, showReport } from '@greenroom/shared/report/report.api';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { DecideReport } from './decide-report.ts';
import { ReportPresenter } from './report.presenter.ts';
import { ReportService } from './report.service.ts';

@Controller()
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly decisions: DecideReport,
    private readonly presenter: ReportPresenter,
  ) {}

  @Handles(fileReport)
  async file(@Input() { params, body }: RouteInput<typeof fileReport>, @Actor() actor: Person) {
    await this.reports.file(params.sessionId, actor.userId, body);
  }

  @Handles(listReports)
  async list(@Input() { query }: RouteInput<typeof listReports>) {
    const { reports, total, open } = await this.reports.list(query);
    return { reports: await Promise.all(reports.map((one) => this.presenter.summary(one))), total, open };
  }

  @Handles(showReport)
  async show(@Input() { params }: RouteInput<typeof showReport>) {
    return this.presenter.whole(await this.reports.load(params.reportId));
  }

  @Handles(decideReport)
  async decide(@Input() { params, body }: RouteInput<typeof decideReport>, @Actor() { userId }: Person) {
    await this.decisions.decide(params.reportId, userId, body);
  }
}
