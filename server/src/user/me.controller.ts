import { Readable } from 'node:stream';
import { Controller, StreamableFile } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import { changeMe, deleteMe, exportMe } from '@greenroom/shared/user/user.api';
import { SignOut } from '../auth/sign-out.ts';
import { AtDoor, type Visit } from '../auth/visit.ts';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { zipOf } from './export-zip.ts';
import { OwnPassword } from './own-password.ts';
import { UserErasure } from './user-erasure.ts';
import { UserExport } from './user-export.ts';
import { Users } from './users.ts';

@Controller()
export class MeController {
  constructor(
    private readonly users: Users,
    private readonly password: OwnPassword,
    private readonly collection: UserExport,
    private readonly erasure: UserErasure,
    private readonly leaving: SignOut,
  ) {}

  @Handles(changeMe)
  async change(@Input() { body }: RouteInput<typeof changeMe>, @AtDoor() visit: Visit) {
    const { password, ...changes } = body;
    const user = await this.users.loadActor(visit.actor);
    const movesMail = changes.email !== undefined && changes.email !== user.email;
    if (movesMail) await this.password.assertMatches(user, { password, address: visit.address });
    return this.users.change(user.id, changes);
  }

  @Handles(exportMe)
  async export(@Actor() { userId }: Person) {
    const parts = await this.collection.collect(userId);
    return new StreamableFile(Readable.from(zipOf(parts)), {
      type: 'application/zip',
      disposition: 'attachment; filename="greenroom-export.zip"',
    });
  }

  @Handles(deleteMe)
  async delete(@Input() { body }: RouteInput<typeof deleteMe>, @AtDoor() visit: Visit) {
    const user = await this.users.loadActor(visit.actor);
    await this.password.assertMatches(user, { password: body.password, address: visit.address });
    await this.erasure.erase(user.id);
    this.leaving.clear(visit);
  }
}
