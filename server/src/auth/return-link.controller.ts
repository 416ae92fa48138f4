import { Controller } from '@nestjs/common';
import { createReturnLink, redeemReturnLink, revokeReturnLink } from '@greenroom/shared/auth/auth.api';
import type { RouteInput } from '@greenroom/shared/http/route';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { ReturnLinks } from './return-links.ts';
import { AtDoor, type Visit } from './visit.ts';

@Controller()
export class ReturnLinkController {
  constructor(private readonly links: ReturnLinks) {}

  @Handles(createReturnLink)
  async create(@Actor() { userId }: Person) {
    return { token: await this.links.create(userId) };
  }

  @Handles(revokeReturnLink)
  revoke(@Actor() { userId }: Person) {
    return this.links.revoke(userId);
  }

  @Handles(redeemReturnLink)
  redeem(@Input() { body }: RouteInput<typeof redeemReturnLink>, @AtDoor() visit: Visit) {
    return this.links.redeem(visit, body.token);
  }
}
