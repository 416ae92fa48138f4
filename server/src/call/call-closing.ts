import { Injectable } from '@nestjs/common';
import { callChanged } from '@greenroom/shared/call/call.events';
import type { SessionId } from '@greenroom/shared/lib/id';
import { BlockList } from '../block/block-list.ts';
import { Broadcaster } from '../realtime/broadcaster.ts';
import type { Connection } from '../realtime/connection.ts';
import { Connections } from '../realtime/connections.ts';
import { Calls } from './calls.ts';

/** A call ends with the tab that it was in, and with a block: whose wish that was is not told. */
@Injectable()
export class CallClosing {
  constructor(
    private readonly calls: Calls,
    private readonly broadcaster: Broadcaster,
    connections: Connections,
    blocks: BlockList,
  ) {
    connections.onLeft(({ sessionId, connection }) => this.end(sessionId as SessionId, connection));
    blocks.onChanged(({ people, isBlocked }) => {
      if (!isBlocked) return;
      for (const { sessionId, callers } of calls.between(people))
        for (const { connection } of callers) this.end(sessionId as SessionId, connection);
    });
  }

  /** Takes a tab out of its call and tells the other one. */
  private end(sessionId: SessionId, connection: Connection): void {
    for (const other of this.calls.drop(sessionId, connection))
      this.broadcaster.toConnection(other, callChanged, { sessionId, peer: null });
  }
}
