import { Controller } from '@nestjs/common';
import { createJoinCode, listJoinCodes, revokeJoinCode } from '@greenroom/shared/auth/auth.api';
import type { RouteInput } from '@greenroom/shared/http/route';
import { Handles, Input } from '../http/handles.ts';
import { JoinCodes } from './join-codes.ts';

@Controller()
export class JoinCodeController {
  constructor(private readonly codes: JoinCodes) {}

  @Handles(listJoinCodes)
  async list() {
    return { codes: await this.codes.list() };
  }

  @Handles(createJoinCode)
  create(@Input() { body }: RouteInput<typeof createJoinCode>) {
    return this.codes.create(body);
  }

  @Handles(revokeJoinCode)
  revoke(@Input() { params }: RouteInput<typeof revokeJoinCode>) {
    return this.codes.revoke(params.code);
  }
}
