import { awarenessShown, showAwareness } from '@greenroom/shared/document/document.events';
import type { DocumentId } from '@greenroom/shared/lib/id';
import type * as Y from 'yjs';
import type { Connection } from '../../lib/connection.ts';

/** Where somebody's caret is, as the editor writes it; and whose it is, as we call them. */
interface CursorState {
  cursor: unknown;
  user?: { name: string; color: string; colorLight: string };
}

type Listener = (change: { added: number[]; updated: number[]; removed: number[] }) => void;

/** The other one's carets in a document. The editor takes it for Yjs's awareness, of which it is the part that it uses. */
export interface Cursors {
  doc: Y.Doc;
  getLocalState(): CursorState;
  setLocalStateField(name: 'cursor', value: unknown): void;
  getStates(): Map<number, CursorState>;
  on(event: 'change', listener: Listener): void;
  off(event: 'change', listener: Listener): void;
  /** Shows one's own again, to somebody who has just come in. */
  showAgain(): void;
  /** They have gone, and their carets with them. */
  clear(): void;
  close(): void;
}

interface Setup {
  doc: Y.Doc;
  documentId: DocumentId;
  connection: Pick<Connection, 'ask' | 'hear'>;
  /** What the other one is called here: nobody names themselves. */
  nameOf: (seat: string) => string;
  /** One's own role, so that one's other tab is not taken for the partner. */
  seat: string;
  later?: (run: () => void, ms: number) => unknown;
}

const throttleMs = 80;
const colour = 'var(--color-info)';
const colourSoft = 'color-mix(in srgb, var(--color-info) 25%, transparent)';

export function openCursors({
  doc,
  documentId,
  connection,
  nameOf,
  seat,
  later = (run, ms) => setTimeout(run, ms),
}: Setup): Cursors {
  const states = new Map<number, CursorState>();
  const listeners = new Set<Listener>();
  let own: CursorState = { cursor: null };
  let isWaiting = false;
  let isClosed = false;

  const tell = (change: Partial<Parameters<Listener>[0]>) => {
    for (const listener of listeners) listener({ added: [], updated: [], removed: [], ...change });
  };
  const send = (cursor: unknown) => {
    const awareness = new TextEncoder().encode(JSON.stringify({ client: doc.clientID, seat, cursor }));
    // The next movement makes up for one that got lost.
    connection.ask(showAwareness, { documentId, awareness }).catch(() => undefined);
  };
  const show = () => {
    if (isWaiting) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      if (!isClosed) send(own.cursor);
    }, throttleMs);
  };

  const stop = connection.hear(awarenessShown, (shown) => {
    if (shown.documentId !== documentId) return;
    const told = read(shown.awareness);
    if (told === null || told.client === doc.clientID) return;
    const isNew = !states.has(told.client);
    if (told.cursor === null) states.delete(told.client);
    else {
      const user = { name: nameOf(told.seat), color: colour, colorLight: colourSoft };
      states.set(told.client, { cursor: told.cursor, user });
    }
    tell({ [told.cursor === null ? 'removed' : isNew ? 'added' : 'updated']: [told.client] });
    if (isNew && told.cursor !== null) show();
  });

  return {
    doc,
    getLocalState: () => own,
    setLocalStateField(_, cursor) {
      own = { cursor };
      show();
    },
    getStates: () => states,
    on: (_, listener) => void listeners.add(listener),
    off: (_, listener) => void listeners.delete(listener),
    showAgain: show,
    clear() {
      const removed = [...states.keys()];
      states.clear();
      if (removed.length > 0) tell({ removed });
    },
    close() {
      isClosed = true;
      send(null);
      stop();
    },
  };
}

/** What another browser sent; null where it is nothing that we understand. */
function read(bytes: Uint8Array): { client: number; seat: string; cursor: unknown } | null {
  try {
    const told = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes))) as Record<string, unknown>;
    const { client, seat, cursor = null } = told;
    return typeof client === 'number' && typeof seat === 'string' ? { client, seat, cursor } : null;
  } catch {
    return null;
  }
}
