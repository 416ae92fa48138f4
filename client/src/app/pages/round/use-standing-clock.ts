import { freeze } from '@greenroom/shared/session/clock';
import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand/react';
import type { Line } from './use-open-round.ts';

/** While the line is down the server has stopped the clock: it stands here too, from the moment it broke. */
export function useStandingClock({ connection, room }: Line, view: SessionView): SessionView {
  const { isOnline } = useStore(connection.state);
  const [lostAt, setLostAt] = useState<number | null>(null);
  useEffect(() => setLostAt(isOnline ? null : room.clock.now()), [isOnline, room]);
  return useMemo(() => {
    if (isOnline || lostAt === null || view.round.status !== 'running') return view;
    return { ...view, round: { ...view.round, clock: freeze(view.round.clock, 'drop', lostAt) } };
  }, [isOnline, lostAt, view]);
}
