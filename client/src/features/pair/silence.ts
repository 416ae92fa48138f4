import { createStore, type StoreApi } from 'zustand/vanilla';

/** How long nothing may be heard or seen of a candidate before the interviewer is told. */
export const silentAfterMs = 45_000;

/** When the candidate last gave a sign of life: a key, a stroke, a line of chat, their voice. */
export interface Silence extends StoreApi<{ lastAt: number }> {
  sign(at: number): void;
}

export function createSilence(now: number): Silence {
  const store = createStore(() => ({ lastAt: now }));
  return Object.assign(store, {
    sign(at: number) {
      if (at > store.getState().lastAt) store.setState({ lastAt: at });
    },
  });
}

/** For how long it has been silent, once that is long enough to say so; null before, and while the clock stands. */
export function silentForMs(
  lastAt: number,
  now: number,
  clock: { isRunning: boolean; runsSince: number },
): number | null {
  if (!clock.isRunning) return null;
  const ms = now - Math.max(lastAt, clock.runsSince);
  return ms >= silentAfterMs ? ms : null;
}
