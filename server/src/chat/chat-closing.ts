import { Injectable } from '@nestjs/common';
import { type ChatClosed, chatChanged } from '@greenroom/shared/chat/chat.events';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { partnerOf } from '@greenroom/shared/pair/pair-room';
import type { SessionState } from '@greenroom/shared/session/session-state';
import { type BlockChange, BlockList } from '../block/block-list.ts';
import { Log } from '../log/log.ts';
import { Broadcaster } from '../realtime/broadcaster.ts';
import { Connections } from '../realtime/connections.ts';
import { SessionStore } from '../session/session-store.ts';

/** A block closes the chats of its two, in both directions. Only who blocked is told why. */
@Injectable()
export class ChatClosing {
  constructor(
    private readonly blocks: BlockList,
    private readonly sessions: SessionStore,
    private readonly connections: Connections,
    private readonly broadcaster: Broadcaster,
    log: Log,
  ) {
    blocks.onChanged((change) => {
      this.tell(change).catch((error: unknown) => log.error('a chat was closed untold', { error }));
    });
  }

  /** How this person finds the chat of a session: null where it is open. */
  async of(state: SessionState, userId: UserId): Promise<ChatClosed | null> {
    const partner = partnerOf(state, userId);
    if ((await this.blocks.by(userId)).has(partner)) return 'by-you';
    return (await this.blocks.of(userId)).has(partner) ? 'for-both' : null;
  }

  /** Whoever has a chat of the two open now sees it close, or open again. */
  private async tell({ people }: BlockChange): Promise<void> {
    for (const userId of people)
      for (const connection of this.connections.ofPerson(userId))
        for (const id of connection.sessions) {
          const sessionId = id as SessionId;
          const { state } = await this.sessions.load(sessionId);
          if (state.pair === null || !people.every((person) => state.participants.includes(person))) continue;
          const closed = await this.of(state, userId);
          this.broadcaster.toConnection(connection, chatChanged, { sessionId, closed });
        }
  }
}
