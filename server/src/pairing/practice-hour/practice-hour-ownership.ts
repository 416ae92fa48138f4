import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../../database/database.ts';
import { UserErasure } from '../../user/user-erasure.ts';
import { UserExport } from '../../user/user-export.ts';
import { UserMerge } from '../../user/user-merge.ts';
import { PracticeAttendanceEntity, PracticeHourEntity } from './practice-hour.entity.ts';

/** An hour goes with who announced it; who only came is counted no longer. */
@Injectable()
export class PracticeHourOwnership implements OnModuleInit {
  constructor(
    private readonly merges: UserMerge,
    private readonly erasure: UserErasure,
    private readonly exports: UserExport,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.merges.register((manager, from, to) => merge(manager, { from, to }));
    this.erasure.register(async (manager, userId) => {
      const mine = await manager.findBy(PracticeHourEntity, { hostId: userId });
      const practiceHourId = In(mine.map(({ id }) => id));
      await manager.delete(PracticeAttendanceEntity, [{ userId }, { practiceHourId }]);
      await manager.delete(PracticeHourEntity, { hostId: userId });
      return undefined;
    });
    this.exports.register(async (userId) => {
      const { read } = this.database;
      const announced = await read.findBy(PracticeHourEntity, { hostId: userId });
      return {
        name: 'practice-hours',
        json: { announced, attending: await read.findBy(PracticeAttendanceEntity, { userId }) },
      };
    });
  }
}

/** Where both said that they come, one of them comes. */
async function merge(manager: EntityManager, { from, to }: { from: string; to: string }): Promise<void> {
  await manager.update(PracticeHourEntity, { hostId: from }, { hostId: to });
  const known = await manager.findBy(PracticeAttendanceEntity, { userId: to });
  const practiceHourId = In(known.map((attendance) => attendance.practiceHourId));
  await manager.delete(PracticeAttendanceEntity, { userId: from, practiceHourId });
  await manager.update(PracticeAttendanceEntity, { userId: from }, { userId: to });
}
