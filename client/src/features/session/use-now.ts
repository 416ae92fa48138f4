import { useEffect, useState } from 'react';
import type { ServerClock } from './server-clock.ts';

const tickMs = 250;

/** The server's time, read four times a second: no message is needed to make a clock tick. */
export function useNow(clock: ServerClock): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), tickMs);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
