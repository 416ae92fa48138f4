import type { PairView } from '@greenroom/shared/pair/pair-view.schema';
import { createContext, useContext } from 'react';
import type { Call } from '../../../features/call/call.ts';
import type { Chat } from '../../../features/chat/chat.ts';
import type { PairActions } from '../../../features/pair/pair-actions.ts';
import type { Connection } from '../../../lib/connection.ts';

/** What a room has beyond a round. */
export interface RoomPlace {
  pair: PairView;
  actions: PairActions;
  chat: Chat;
  /** Null in a meeting that is in writing, and once the scorecards are open. */
  call: Call | null;
  connection: Connection;
}

export const RoomContext = createContext<RoomPlace | null>(null);

export function useRoom(): RoomPlace {
  const room = useContext(RoomContext);
  if (!room) throw new Error('useRoom outside of a room');
  return room;
}
