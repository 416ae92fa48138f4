import { Injectable } from '@nestjs/common';
import {
  acceptPairing,
  declinePairing,
  joinPairing,
  leavePairing,
  watchPairing,
  widenPairing,
} from '@greenroom/shared/pairing/pairing.events';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import { Answers } from '../realtime/answers.ts';
import type { Caller } from '../realtime/connection.ts';
import { PairingService } from './pairing.service.ts';
import { PairingViews } from './pairing-views.ts';

@Injectable()
export class PairingGateway {
  constructor(
    private readonly pairing: PairingService,
    private readonly views: PairingViews,
  ) {}

  @Answers(joinPairing)
  async join({ wish }: CommandPayload<typeof joinPairing>, { actor, connection }: Caller) {
    return this.pairing.join(actor.userId, wish, connection);
  }

  @Answers(leavePairing)
  async leave(_: CommandPayload<typeof leavePairing>, { actor, connection }: Caller) {
    return this.pairing.leave(actor.userId, connection);
  }

  /** Every tab of a person hears of every change; this is how one that comes late catches up. */
  @Answers(watchPairing)
  async watch(_: CommandPayload<typeof watchPairing>, { actor }: Caller) {
    return this.views.of(actor.userId);
  }

  @Answers(widenPairing)
  async widen({ widening }: CommandPayload<typeof widenPairing>, { actor, connection }: Caller) {
    return this.pairing.widen(actor.userId, widening, connection);
  }

  @Answers(acceptPairing)
  async accept({ pairingId }: CommandPayload<typeof acceptPairing>, { actor, connection }: Caller) {
    return this.pairing.accept(actor.userId, pairingId, connection);
  }

  @Answers(declinePairing)
  async decline({ pairingId }: CommandPayload<typeof declinePairing>, { actor, connection }: Caller) {
    return this.pairing.decline(actor.userId, pairingId, connection);
  }
}
