import { Injectable } from '@nestjs/common';
import { sessionChanged } from '@greenroom/shared/session/session.events';
import { Clock } from '../clock/clock.ts';
import { Broadcaster } from '../realtime/broadcaster.ts';
import { Connections } from '../realtime/connections.ts';
import { presentSession } from './session.presenter.ts';
import { type LiveSession, SessionStore } from './session-store.ts';

/** After every commit, tells each person in the room the session as that person may see it. */
@Injectable()
export class SessionBroadcast {
  constructor(
    sessions: SessionStore,
    private readonly broadcaster: Broadcaster,
    private readonly connections: Connections,
    private readonly clock: Clock,
  ) {
    sessions.onChanged((session) => this.tell(session));
  }

  private tell(session: LiveSession): void {
    for (const connection of this.connections.inSession(session.id)) {
      if (connection.arriving.has(session.id)) continue;
      const view = presentSession(session, connection.actor.userId);
      this.broadcaster.toConnection(connection, sessionChanged, {
        sessionId: session.id,
        serverNow: this.clock.now(),
        view,
      });
    }
  }
}
