import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

/** One entry of a shared map, and how to set it. */
export function useSharedEntry<V>(map: Y.Map<V>, key: string): [V | undefined, (value: V) => void] {
  const subscribe = useCallback(
    (onChange: () => void) => {
      map.observe(onChange);
      return () => map.unobserve(onChange);
    },
    [map],
  );
  const value = useSyncExternalStore(subscribe, () => map.get(key));
  return [value, useCallback((next: V) => void map.set(key, next), [map, key])];
}

/** Draws again whenever the document changes; answers how often it has. */
export function useSharedDocument(doc: Y.Doc): number {
  const subscribe = useCallback(
    (onChange: () => void) => {
      doc.on('afterTransaction', onChange);
      return () => doc.off('afterTransaction', onChange);
    },
    [doc],
  );
  return useSyncExternalStore(subscribe, () => versionOf(doc));
}

const versions = new WeakMap<Y.Doc, number>();

function versionOf(doc: Y.Doc): number {
  if (!versions.has(doc)) {
    versions.set(doc, 0);
    doc.on('afterTransaction', ({ changed }) => {
      if (changed.size > 0) versions.set(doc, (versions.get(doc) ?? 0) + 1);
    });
  }
  return versions.get(doc) ?? 0;
}
