import { Controller } from '@nestjs/common';
import {
  changePassword,
  createResetLink,
  redeemPasswordReset,
  requestPasswordReset,
} from '@greenroom/shared/auth/auth.api';
import type { RouteInput } from '@greenroom/shared/http/route';
import { Handles, Input } from '../http/handles.ts';
import { AdminTasks } from './admin-tasks.ts';
import { PasswordResets } from './password-resets.ts';
import { Passwords } from './passwords.ts';
import { ResetRequests } from './reset-requests.ts';
import { AtDoor, type Visit } from './visit.ts';

@Controller()
export class PasswordController {
  constructor(
    private readonly passwords: Passwords,
    private readonly resets: PasswordResets,
    private readonly requests: ResetRequests,
    private readonly admin: AdminTasks,
  ) {}

  @Handles(changePassword)
  async change(@Input() { body }: RouteInput<typeof changePassword>, @AtDoor() { actor, address }: Visit) {
    if (actor !== null) await this.passwords.change({ actor, address, ...body });
  }

  @Handles(requestPasswordReset)
  async request(@Input() { body }: RouteInput<typeof requestPasswordReset>, @AtDoor() { address }: Visit) {
    this.requests.begin(body.name, address);
  }

  @Handles(redeemPasswordReset)
  redeem(@Input() { body }: RouteInput<typeof redeemPasswordReset>, @AtDoor() visit: Visit) {
    return this.resets.redeem(visit, body);
  }

  @Handles(createResetLink)
  createLink(@Input() { body }: RouteInput<typeof createResetLink>) {
    return this.admin.resetLink(body.name);
  }
}
