import { useEffect, useState } from 'react';

const tickMs = 250;

/** The server's time, from this browser's clock and its distance; a tab in the background catches up when it is looked at. */
export function useServerNow(offsetMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const timer = setInterval(tick, tickMs);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now + offsetMs;
}
