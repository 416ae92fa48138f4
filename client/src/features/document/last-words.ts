import * as Y from 'yjs';
import { kept } from '../../lib/kept.ts';

/**
 * What was typed in the last moment before a page goes: its database would need a moment more, and the server too. Only
 * a small text can be put down while it goes, so that is where these changes wait for the next page.
 */
export function keepLastWords(key: string, page: EventTarget = globalThis) {
  const unwritten = new Set<Uint8Array>();
  const putDown = () => {
    if (unwritten.size > 0) kept.write(key, toText(Y.mergeUpdates([...unwritten])));
  };
  page.addEventListener('pagehide', putDown);
  return {
    /** A change that the database may not have yet; call what it gives once it has. */
    add(update: Uint8Array): () => void {
      unwritten.add(update);
      return () => void unwritten.delete(update);
    },
    close: () => page.removeEventListener('pagehide', putDown),
  };
}

/** Puts into the document what a page that has gone left under `key`; changes that are known already do nothing. */
export function applyLastWords(doc: Y.Doc, key: string): void {
  const text = kept.read(key);
  if (!text) return;
  try {
    Y.applyUpdate(
      doc,
      Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
    );
  } catch {
    // Half a text, from a browser that ran out of storage: the rest is in its database.
  }
}

function toText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
