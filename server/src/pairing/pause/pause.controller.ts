import { Controller } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import { endPause, listPauses } from '@greenroom/shared/pairing/pause.api';
import { Handles, Input } from '../../http/handles.ts';
import { Users } from '../../user/users.ts';
import { PauseService } from './pause.service.ts';

@Controller()
export class PauseController {
  constructor(
    private readonly pauses: PauseService,
    private readonly users: Users,
  ) {}

  @Handles(listPauses)
  async list() {
    const inForce = await this.pauses.inForce();
    const pauses = inForce.map(async ({ userId, until, cause }) => {
      const account = (await this.users.find(userId))?.name ?? null;
      return { userId, account, until, cause };
    });
    return { pauses: await Promise.all(pauses) };
  }

  @Handles(endPause)
  async end(@Input() { params }: RouteInput<typeof endPause>) {
    await this.pauses.end(params.userId);
  }
}
