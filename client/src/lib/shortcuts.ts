import { createStore } from 'zustand/vanilla';

/** Something a person can do from the palette, and by `keys` (tinykeys notation: `$mod+k`, `Shift+?`) without it. */
export interface Shortcut {
  id: string;
  title: string;
  keys?: string;
  /** Also while typing; only for chords that no text needs. */
  isAlways?: boolean;
  run: () => void;
}

export const shortcuts = createStore(() => ({ all: [] as readonly Shortcut[] }));

/** Offers shortcuts until the returned function is called. The newest come first: what is nearer is wanted sooner. */
export function addShortcuts(added: readonly Shortcut[]): () => void {
  shortcuts.setState(({ all }) => ({ all: [...added, ...all] }));
  return () =>
    shortcuts.setState(({ all }) => ({ all: all.filter((shortcut) => !added.includes(shortcut)) }));
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** `$mod+k` as printed on this person's keyboard: `⌘ K` or `Ctrl K`. */
export function keyNames(keys: string): string[] {
  const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
  const names: Record<string, string> = {
    $mod: isMac ? '⌘' : 'Ctrl',
    Shift: '⇧',
    Enter: '⏎',
    Alt: isMac ? '⌥' : 'Alt',
  };
  return keys
    .split('+')
    .filter((key) => !(key === 'Shift' && keys.endsWith('?')))
    .map((key) => names[key] ?? key.replace(/^Key/, '').toUpperCase());
}
