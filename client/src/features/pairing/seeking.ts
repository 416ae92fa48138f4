import { createStore } from 'zustand/vanilla';
import { kept } from '../../lib/kept.ts';

const key = 'seeking';

/** Whether this browser looks for a partner, or waits for a friend: then every page hears of it. Remembered over a refresh. */
export const seeking = createStore(() => ({ isOn: kept.read(key) !== null }));

export function beginSeeking(): void {
  kept.write(key, 'yes');
  seeking.setState({ isOn: true });
}

export function endSeeking(): void {
  kept.forget(key);
  seeking.setState({ isOn: false });
}
