import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { SessionId } from '@greenroom/shared/lib/id';
import { isLedByPerson } from '@greenroom/shared/pair/pair-room';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { type SessionState, currentRound } from '@greenroom/shared/session/session-state';
import { Clock, type Timer } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { Log } from '../log/log.ts';
import { HeartbeatEntity, SessionEntity } from './session.entity.ts';
import { endedByLeaving } from './round-presence.ts';
import { RoundTimer } from './round-timer.ts';
import { SessionStore } from './session-store.ts';

const heartbeatMs = 1000;

/**
 * Gives back the time a restart takes. While a round runs, the server writes down every second that it is alive; when it
 * comes up again, every running clock stands from that moment on, until its candidate is back.
 */
@Injectable()
export class SessionRevival implements OnApplicationBootstrap, OnApplicationShutdown {
  private heartbeat: Timer | null = null;

  constructor(
    private readonly sessions: SessionStore,
    private readonly timers: RoundTimer,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // Without a heartbeat the round's own last decision counts: too much given back rather than too little.
    const lastAlive = (await this.database.read.findOneBy(HeartbeatEntity, { id: 1 }))?.at ?? 0;
    for (const { id } of await this.database.read.findBy(SessionEntity, { status: 'running' })) {
      try {
        await this.sessions.change(id as SessionId, null, ({ state }) => standStill(state, lastAlive));
      } catch (error) {
        this.log.error('a round could not be taken up again', { sessionId: id, error });
      }
    }
    this.heartbeat = this.clock.every(heartbeatMs, () => this.beat());
  }

  async onApplicationShutdown(): Promise<void> {
    this.heartbeat?.cancel();
    await this.beat();
  }

  private async beat(): Promise<void> {
    if (this.timers.running === 0) return;
    const at = this.clock.now();
    await this.database.write((manager) => manager.upsert(HeartbeatEntity, { id: 1, at }, ['id']));
  }
}

/** A pause and a drop go on as they were. What a browser was waiting for ends with the server that it had told. */
function standStill(state: SessionState, since: number): SessionFact[] {
  const { freezes } = currentRound(state).clock;
  const waits = endedByLeaving.filter((reason) => freezes[reason] !== undefined);
  // Of two, a drop of one ends by itself after a while: then the clock would run though nobody is back.
  const isDropOfTwo = isLedByPerson(state) && freezes.drop !== undefined && freezes.restart === undefined;
  const stands = !isDropOfTwo && Object.keys(freezes).length > waits.length;
  return [
    ...(stands ? [] : [{ type: 'clock:frozen', reason: 'restart', since } as const]),
    ...waits.map((reason): SessionFact => ({ type: 'clock:thawed', reason })),
  ];
}
