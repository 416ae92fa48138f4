import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import { Log } from '../log/log.ts';
import { UserMerge } from '../user/user-merge.ts';
import { LivePool } from './live-pool.ts';
import { PairingService } from './pairing.service.ts';
import { PairingTickets } from './pairing-tickets.ts';

/** A guest who signs in waits on as the account; a partner who was asked at that moment goes to the front, and nobody is to blame. */
@Injectable()
export class PairingMerge implements OnModuleInit {
  constructor(
    private readonly merges: UserMerge,
    private readonly live: LivePool,
    private readonly tickets: PairingTickets,
    private readonly pairing: PairingService,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.merges.register((manager, from, to) =>
      this.tickets.handOver(manager, { from: from as UserId, to: to as UserId }),
    );
    this.merges.onMerged((from, to) => {
      this.live.change((pool) => pool.remove(from as UserId));
      // An account with a tab open elsewhere does not arrive: it is here.
      this.pairing
        .resume(to)
        .catch((error: unknown) => this.log.error('a guest’s place in the pool was not taken up', { error }));
    });
  }
}
