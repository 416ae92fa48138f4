import { createStore } from 'zustand/vanilla';

export const announcements = createStore(() => ({ polite: '', assertive: '' }));

/** Says something to a screen reader: politely after what is being read, or assertively at once. */
export function announce(text: string, how: 'polite' | 'assertive' = 'polite'): void {
  const said = announcements.getState()[how];
  // The same words twice would not be read twice.
  announcements.setState({ [how]: said === text ? `${text}\u00a0` : text });
}
