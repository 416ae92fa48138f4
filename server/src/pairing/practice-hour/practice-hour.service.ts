import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { RouteInput } from '@greenroom/shared/http/route';
import {
  type announcePracticeHour,
  announcedWithinMs,
  type PracticeHour,
} from '@greenroom/shared/pairing/pairing.api';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Clock } from '../../clock/clock.ts';
import { Database } from '../../database/database.ts';
import { PracticeAttendanceEntity, PracticeHourEntity } from './practice-hour.entity.ts';

type Announcement = RouteInput<typeof announcePracticeHour>['body'];

const minuteMs = 60_000;
const mostAhead = 5;
/** The longest an hour may last: one that began longer ago is over, whatever its length. */
const longestMs = 240 * minuteMs;
const missing = () => new AppError('not-found', 'This hour is over, or was taken back.');

/** Hours in which several come, announced by anybody. */
@Injectable()
export class PracticeHourService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(userId: string): Promise<PracticeHour[]> {
    return this.present(await this.ahead(this.database.read), userId);
  }

  async announce({ startsAt, minutes, phase, note }: Announcement, hostId: string): Promise<PracticeHour> {
    const now = this.clock.now();
    if (startsAt <= now || startsAt > now + announcedWithinMs)
      throw new AppError('input-invalid', 'An hour lies ahead, 60 days at most.', {
        issues: [{ path: 'body.startsAt', rule: 'from now on, within 60 days' }],
      });
    const hour: PracticeHourEntity = {
      ...{ id: randomUUID(), hostId, startsAt, minutes, phase, note, createdAt: now },
    };
    await this.database.write(async (manager) => {
      const mine = (await this.ahead(manager)).filter((other) => other.hostId === hostId);
      if (mine.length >= mostAhead)
        throw new AppError('state-refused', `${mostAhead} hours of yours lie ahead: take one back first.`);
      await manager.insert(PracticeHourEntity, hour);
      await manager.insert(PracticeAttendanceEntity, { practiceHourId: hour.id, userId: hostId, at: now });
    });
    return this.presented(hour, hostId);
  }

  async cancel(id: string, hostId: string): Promise<void> {
    await this.database.write(async (manager) => {
      const { affected } = await manager.delete(PracticeHourEntity, { id, hostId });
      if (affected !== 1) throw missing();
      await manager.delete(PracticeAttendanceEntity, { practiceHourId: id });
    });
  }

  async attend(id: string, userId: string): Promise<PracticeHour> {
    const hour = await this.database.write(async (manager) => {
      const found = (await this.ahead(manager)).find((other) => other.id === id);
      if (found === undefined) throw missing();
      const attendance = { practiceHourId: id, userId };
      if (!(await manager.existsBy(PracticeAttendanceEntity, attendance)))
        await manager.insert(PracticeAttendanceEntity, { ...attendance, at: this.clock.now() });
      return found;
    });
    return this.presented(hour, userId);
  }

  async leave(id: string, userId: string): Promise<PracticeHour> {
    const hour = await this.database.write(async (manager) => {
      const found = (await this.ahead(manager)).find((other) => other.id === id);
      if (found === undefined) throw missing();
      if (found.hostId === userId)
        throw new AppError('state-refused', 'You announced this hour: take the hour itself back.');
      await manager.delete(PracticeAttendanceEntity, { practiceHourId: id, userId });
      return found;
    });
    return this.presented(hour, userId);
  }

  /** An hour that is over may still be downloaded: a calendar asks when it likes. */
  async find(id: string): Promise<PracticeHourEntity> {
    const hour = await this.database.read.findOneBy(PracticeHourEntity, { id });
    if (hour === null) throw missing();
    return hour;
  }

  private async ahead(manager: EntityManager): Promise<PracticeHourEntity[]> {
    const now = this.clock.now();
    const hours = await manager.find(PracticeHourEntity, {
      where: { startsAt: MoreThan(now - longestMs) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    return hours.filter(({ startsAt, minutes }) => startsAt + minutes * minuteMs > now);
  }

  private async presented(hour: PracticeHourEntity, userId: string): Promise<PracticeHour> {
    const [presented] = await this.present([hour], userId);
    if (presented === undefined) throw missing();
    return presented;
  }

  private async present(hours: readonly PracticeHourEntity[], userId: string): Promise<PracticeHour[]> {
    const attendances = await this.database.read.findBy(PracticeAttendanceEntity, {
      practiceHourId: In(hours.map(({ id }) => id)),
    });
    return hours.map(({ id, hostId, startsAt, minutes, phase, note }) => {
      const coming = attendances.filter(({ practiceHourId }) => practiceHourId === id);
      return {
        ...{ id, startsAt, minutes, phase, note, attending: coming.length, isMine: hostId === userId },
        isAttending: coming.some((attendance) => attendance.userId === userId),
      };
    });
  }
}
