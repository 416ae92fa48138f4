import type * as Y from 'yjs';

/** What the binding needs to know of an element; the rest travels along. */
export interface BoardElement {
  id: string;
  version: number;
  versionNonce: number;
}

/** The whiteboard, as the binding sees it. */
export interface Canvas<E extends BoardElement> {
  elements(): readonly E[];
  /** Merges what others drew into what is drawn here, shows it, and answers the result. */
  merge(others: readonly E[]): readonly E[];
}

export interface Binding<E extends BoardElement> {
  /** Something was drawn here. */
  drawn(elements: readonly E[]): void;
  close(): void;
}

const throttleMs = 150;

/** Keeps a whiteboard and its map of elements (id → element) the same; of two versions of an element the newer one wins. */
export function bindBoard<E extends BoardElement>(map: Y.Map<E>, canvas: Canvas<E>): Binding<E> {
  const origin = Symbol('board');
  let waiting: readonly E[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    timer = undefined;
    const newer = (waiting ?? []).filter((element) => isNewer(element, map.get(element.id)));
    waiting = null;
    if (newer.length === 0) return;
    map.doc?.transact(() => {
      // The whiteboard goes on changing its own objects: what is stored is a copy.
      for (const element of newer) map.set(element.id, JSON.parse(JSON.stringify(element)) as E);
    }, origin);
  };
  const read = () => {
    const merged = canvas.merge([...map.values()]);
    waiting = merged;
    write();
  };
  const onChange = (_: unknown, transaction: Y.Transaction) => {
    if (transaction.origin !== origin) read();
  };
  map.observe(onChange);
  if (map.size > 0) read();
  return {
    drawn(elements) {
      waiting = elements;
      // A drag is hundreds of changes; a few a second are enough to follow it.
      timer ??= setTimeout(write, throttleMs);
    },
    close() {
      clearTimeout(timer);
      write();
      map.unobserve(onChange);
    },
  };
}

/** Between equal versions the lower nonce wins, as in the whiteboard's own rule. */
export function isNewer(element: BoardElement, known: BoardElement | undefined): boolean {
  if (!known || element.version !== known.version) return !known || element.version > known.version;
  return element.versionNonce < known.versionNonce;
}
