import { Injectable } from '@nestjs/common';
import type { SessionId } from '@greenroom/shared/lib/id';
import { Log } from '../log/log.ts';
import { Turns } from '../realtime/turns.ts';
import { type Meeting, PreparePair } from '../session/prepare-pair.ts';
import { LivePool } from './live-pool.ts';
import { PairingHistory } from './pairing-history.ts';
import { PairingTickets } from './pairing-tickets.ts';
import type { ReadyCheck } from './pool-standing.ts';

/** Both said yes: makes the room, and says where it is. */
@Injectable()
export class PairingMeeting {
  private readonly turns = new Turns();

  constructor(
    private readonly live: LivePool,
    private readonly preparation: PreparePair,
    private readonly tickets: PairingTickets,
    private readonly history: PairingHistory,
    private readonly log: Log,
  ) {
    live.onChanged((effects) => {
      for (const effect of effects) if (effect.type === 'agreed') void this.meet(effect.check);
    });
  }

  private async meet(check: ReadyCheck): Promise<void> {
    await this.turns.take();
    let sessionId: SessionId | null = null;
    try {
      const people = check.pair.map(({ userId }) => userId);
      sessionId = await this.preparation.prepare(meetingOf(check), async (manager) => {
        await this.tickets.remove(manager, people);
        await this.history.add(manager, check);
      });
    } catch (error) {
      this.log.error('a room for two could not be made', { error });
    }
    this.live.change((pool) => pool.settle(check.id, sessionId));
  }
}

function meetingOf({ terms }: ReadyCheck): Meeting {
  const { phase, length, ways, medium, people, languages } = terms;
  const [first, second] = people.map(({ userId, wish: { jobRole, level } }) => ({ userId, jobRole, level }));
  if (first === undefined || second === undefined) throw new Error('a meeting of two has two people');
  return {
    ...{ phase, length, ways, medium, areStrangers: true },
    people: [
      { ...first, language: languages[0] },
      { ...second, language: languages[1] },
    ],
  };
}
