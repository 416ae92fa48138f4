import { Controller, Res } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import { calendarFile } from '@greenroom/shared/pairing/calendar-file';
import {
  announcePracticeHour,
  attendPracticeHour,
  cancelPracticeHour,
  downloadPracticeHour,
  leavePracticeHour,
  listPracticeHours,
} from '@greenroom/shared/pairing/pairing.api';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import type { FastifyReply } from 'fastify';
import { Config } from '../../config/config.ts';
import type { Actor as Person } from '../../http/actor.ts';
import { Actor, Handles, Input } from '../../http/handles.ts';
import { PracticeHourService } from './practice-hour.service.ts';

@Controller()
export class PracticeHourController {
  constructor(
    private readonly hours: PracticeHourService,
    private readonly config: Config,
  ) {}

  @Handles(listPracticeHours)
  async list(@Actor() { userId }: Person) {
    return { hours: await this.hours.list(userId) };
  }

  @Handles(announcePracticeHour)
  async announce(@Input() { body }: RouteInput<typeof announcePracticeHour>, @Actor() { userId }: Person) {
    return this.hours.announce(body, userId);
  }

  @Handles(cancelPracticeHour)
  async cancel(@Input() { params }: RouteInput<typeof cancelPracticeHour>, @Actor() { userId }: Person) {
    await this.hours.cancel(params.practiceHourId, userId);
  }

  @Handles(attendPracticeHour)
  async attend(@Input() { params }: RouteInput<typeof attendPracticeHour>, @Actor() { userId }: Person) {
    return this.hours.attend(params.practiceHourId, userId);
  }

  @Handles(leavePracticeHour)
  async leave(@Input() { params }: RouteInput<typeof leavePracticeHour>, @Actor() { userId }: Person) {
    return this.hours.leave(params.practiceHourId, userId);
  }

  @Handles(downloadPracticeHour)
  async download(@Input() { params }: RouteInput<typeof downloadPracticeHour>, @Res() reply: FastifyReply) {
    const { id, startsAt, minutes, createdAt, phase, note } = await this.hours.find(params.practiceHourId);
    const about = phase === null ? '' : `: ${phaseLabels[phase]}`;
    const file = calendarFile({
      ...{ uid: `${id}@${new URL(this.config.publicUrl).hostname}`, startsAt, stampedAt: createdAt },
      endsAt: startsAt + minutes * 60_000,
      summary: `Greenroom practice hour${about}`,
      description: note,
      url: `${this.config.publicUrl}/pair`,
    });
    void reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="practice-hour.ics"',
        'cache-control': 'private, no-store',
      })
      .send(Buffer.from(file));
  }
}
