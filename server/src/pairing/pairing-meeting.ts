import { Injectable } from '@nestjs/common';
import type { SessionId } from '@greenroom/shared/lib/id';
import { Log } from '../log/log.ts';
import { Turns } from '../realtime/turns.ts';
import { type Meeting, PreparePair } from '../session/prepare-pair.ts';
import { LivePool } from './live-pool.ts';
import { PairingRecord } from './pairing-record.ts';
import type { ReadyCheck } from './pool-standing.ts';

/** Both said yes: makes the room, and says where it is. */
@Injectable()
export class PairingMeeting {
  constructor(
    private readonly live: LivePool,
    private readonly preparation: PreparePair,
    private readonly record: PairingRecord,
    private readonly turns: Turns,
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
      sessionId = await this.preparation.prepare(meetingOf(check), (manager) =>
        this.record.add(manager, check),
      );
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
