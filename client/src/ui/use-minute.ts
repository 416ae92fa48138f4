import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;

function everyMinute(onChange: () => void) {
  const timer = setInterval(onChange, minuteMs / 4);
  return () => clearInterval(timer);
}

/** The time, to the minute: what is said with it turns over by itself. */
export function useMinute(): number {
  return useSyncExternalStore(everyMinute, () => Math.floor(Date.now() / minuteMs) * minuteMs);
}
