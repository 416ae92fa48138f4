import type { PairView } from '@greenroom/shared/pair/pair-view.schema';
import { createContext, useContext } from 'react';
import type { Call } from '../../../features/call/call.ts';
import type { Chat } from '../../../features/chat/chat.ts';
import type { PairActions } from '../../../features/pair/pair-actions.ts';
import { useAsking } from '../round/round-context.ts';

/** What a room has beyond a round. */
export interface RoomPlace {
  pair: PairView;
  actions: PairActions;
  chat: Chat;
  /** Null in a meeting that is in writing, and once the scorecards are open. */
  call: Call | null;
  /** Shows why something asked of the server did not happen. */
  report: (error: unknown) => void;
}

export const RoomContext = createContext<RoomPlace | null>(null);

export function useRoom(): RoomPlace {
  const room = useContext(RoomContext);
  if (!room) throw new Error('useRoom outside of a room');
  return room;
}

/** Runs something asked of the server from a part that outlives the round in hand. */
export function useAsk<A extends unknown[]>(ask: (...args: A) => Promise<unknown>) {
  return useAsking(ask, useRoom().report);
}
