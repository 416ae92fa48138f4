import { createStore } from 'zustand/vanilla';
import { kept } from '../../lib/kept.ts';

const key = 'seeking';

const isKept = () => kept.read(key) !== null;

/** Whether this browser looks for a partner, or waits for a friend: then every page hears of it. Remembered over a refresh. */
export const seeking = createStore(() => ({ isOn: isKept() }));

// What one tab begins or ends, the others hear of.
window.addEventListener('storage', () => seeking.setState({ isOn: isKept() }));

export function beginSeeking(): void {
  if (seeking.getState().isOn) return;
  kept.write(key, 'yes');
  seeking.setState({ isOn: true });
}

export function endSeeking(): void {
  kept.forget(key);
  seeking.setState({ isOn: false });
}
