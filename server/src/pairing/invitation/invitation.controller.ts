import { Controller } from '@nestjs/common';
import type { RouteInput } from '@greenroom/shared/http/route';
import {
  acceptPairInvitation,
  createPairInvitation,
  revokePairInvitation,
  showPairInvitation,
} from '@greenroom/shared/pairing/pairing.api';
import type { Actor as Person } from '../../http/actor.ts';
import { Actor, Handles, Input } from '../../http/handles.ts';
import { InvitationService } from './invitation.service.ts';

@Controller()
export class InvitationController {
  constructor(private readonly invitations: InvitationService) {}

  @Handles(createPairInvitation)
  async create(@Input() { body }: RouteInput<typeof createPairInvitation>, @Actor() { userId }: Person) {
    return this.invitations.create(body, userId);
  }

  @Handles(showPairInvitation)
  async show(@Input() { params }: RouteInput<typeof showPairInvitation>, @Actor() actor: Person | null) {
    return this.invitations.show(params.code, actor?.userId ?? null);
  }

  @Handles(acceptPairInvitation)
  async accept(@Input() { params }: RouteInput<typeof acceptPairInvitation>, @Actor() { userId }: Person) {
    return { sessionId: await this.invitations.accept(params.code, userId) };
  }

  @Handles(revokePairInvitation)
  async revoke(@Input() { params }: RouteInput<typeof revokePairInvitation>, @Actor() { userId }: Person) {
    await this.invitations.revoke(params.code, userId);
  }
}
