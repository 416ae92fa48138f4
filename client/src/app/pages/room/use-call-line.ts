import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { useEffect, useState } from 'react';
import { type Call, openCall } from '../../../features/call/call.ts';
import type { Line } from '../round/use-open-round.ts';

/** The room's call: none in a meeting in writing, and over before the scorecards open. */
export function useCallLine({ connection, room }: Line, { id, pair }: SessionView): Call | null {
  const [call, setCall] = useState<Call | null>(null);
  const isOffered = pair?.medium === 'voice' && pair.stage !== 'revealed';
  useEffect(() => {
    if (!isOffered) return undefined;
    const opened = openCall(connection, id);
    const stop = room.onJoined(opened.resume);
    setCall(opened);
    return () => {
      stop();
      opened.close();
      setCall(null);
    };
  }, [connection, room, id, isOffered]);
  const mayCall = pair !== null && pair.consents.call.mine && pair.consents.call.theirs;
  useEffect(() => {
    if (mayCall && call?.state.getState().phase === 'asking') call.tryAgain();
  }, [call, mayCall]);
  const mayFilm = pair !== null && pair.consents.cameras.mine && pair.consents.cameras.theirs;
  useEffect(() => {
    if (!mayFilm && call?.own.state.getState().video) call.own.stop('videoinput');
  }, [call, mayFilm]);
  return call;
}
